package obligo.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.gateway.services.UpstreamRefusal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The three parts of a Jobcenter's year in one read. */
@Schema(description = "The three parts of a Jobcenter's year in one read")
record Overview(
        @Schema(examples = "34102") String jobcenter,

        @Schema(examples = "2025") int year,

        @Schema(description = "False where a part is `UNAVAILABLE` or `NOT_PERMITTED`")
        boolean complete,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What targets-service answers to `GET /v1/organisations/{jobcenter}`, as is;"
                        + " absent where it does not answer")
        @Nullable
        JsonNode organisation,

        OverviewPart budget,
        OverviewPart programme,
        OverviewPart targets,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object.class,
                description = "The findings of all parts, each with the name of its `service`")
        List<JsonNode> findings) {

    /** What the services answered, in the order of the overview. */
    record Answers(ServiceAnswer organisation, ServiceAnswer budget, ServiceAnswer programme, ServiceAnswer targets) {

        private Stream<ServiceAnswer> parts() {
            return Stream.of(budget, programme, targets);
        }

        /**
         * The refusal that stands for the whole: every service that answered denies the caller or does not know the
         * Jobcenter.
         *
         * @throws obligo.http.Refusal {@code upstream-unavailable} where no service answered
         */
        Optional<ServiceAnswer> refusalOfAll() {
            List<ServiceAnswer> given =
                    parts().filter(part -> !part.isUnavailable()).toList();
            if (given.isEmpty()) {
                String missing = parts().map(part -> part.service().title()).collect(Collectors.joining(", "));
                throw UpstreamRefusal.UPSTREAM_UNAVAILABLE.refusal().with("service", missing);
            }
            boolean refused = given.stream().allMatch(part -> part.isDenied() || part.doesNotKnowTheJobcenter());
            return refused ? Optional.of(given.get(0)) : Optional.empty();
        }

        /**
         * Names the state of the whole. The revisions alone do not: a part changes without one when its service hears
         * of a neighbour.
         */
        String tag() {
            String revisions =
                    parts().map(part -> Long.toString(part.revision())).collect(Collectors.joining("."));
            long checksum = Stream.concat(parts(), Stream.of(organisation))
                    .mapToLong(part -> 31L * part.status() + part.checksum())
                    .reduce(17, (sum, part) -> 31 * sum + part);
            return revisions + "-" + Long.toHexString(checksum);
        }
    }

    static Overview of(String jobcenter, int year, Answers answers) {
        OverviewPart budget = OverviewPart.of(answers.budget());
        OverviewPart programme = OverviewPart.of(answers.programme());
        OverviewPart targets = OverviewPart.of(answers.targets());
        return new Overview(
                jobcenter,
                year,
                budget.hasAnswer() && programme.hasAnswer() && targets.hasAnswer(),
                answers.organisation().isContent() ? answers.organisation().body() : null,
                budget,
                programme,
                targets,
                answers.parts()
                        .flatMap(part -> OverviewPart.findings(part).stream())
                        .toList());
    }
}
