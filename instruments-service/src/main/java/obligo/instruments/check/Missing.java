package obligo.instruments.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure without which nothing can be judged. */
@Schema(name = "MissingFigure", description = "A figure without which nothing can be judged, and whose it is")
record Missing(
        Figure figure,

        @Schema(description = "Key of the position or line, the due year, or the pot", examples = "2.1")
        String of) {

    /** What may be missing. */
    @Schema(
            name = "MissingFigureName",
            description = "ENTRIES, INSTRUMENT, DURATION, COST_PER_MONTH, UTILISATION, FUNDING_PROFILE: of a position. "
                    + "BUDGET: no lines were heard of the year. LINE, PRIOR_COMMITMENTS: the integration money of a line, "
                    + "and which part of it earlier years take. AUTHORISATION: of a due year. ALLOTMENT: of a pot.")
    enum Figure {
        ENTRIES,
        INSTRUMENT,
        DURATION,
        COST_PER_MONTH,
        UTILISATION,
        FUNDING_PROFILE,
        BUDGET,
        LINE,
        PRIOR_COMMITMENTS,
        AUTHORISATION,
        ALLOTMENT
    }
}
