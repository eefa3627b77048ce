package obligo.targets.regional;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import obligo.http.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a sum is less than all. */
@Schema(name = "RegionFinding", description = "Why a sum is less than all (R-18)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegionFinding(
        @Schema(examples = "R-18") String ruleId,

        @Schema(
                description =
                        "MEMBER_MISSING: Jobcenters without targets or, where an indicator is named, without the figure "
                                + "that it is planned by. ORG_VERSION: it is not known what part of their figures counts.")
        Code code,

        RegionalTargets.Strand strand,

        @Schema(examples = "K2") @Nullable String indicator,
        int count,

        @Schema(description = "Whom it is about", examples = "[\"38704\"]")
        List<String> jobcenters,

        @Schema(description = "As a sentence, in the caller's language")
        String text) {

    /** What is missing. */
    @Schema(name = "RegionFindingCode")
    enum Code {
        MEMBER_MISSING,
        ORG_VERSION
    }

    private static final String RULE = "R-18";

    static RegionFinding withoutTargets(RegionalTargets.Strand strand, List<String> jobcenters, Language language) {
        return new RegionFinding(
                RULE,
                Code.MEMBER_MISSING,
                strand,
                null,
                jobcenters.size(),
                jobcenters,
                language.pick(
                        "%d Jobcenter haben für das Jahr keine Ziele; die Summe ist ohne sie."
                                .formatted(jobcenters.size()),
                        "%d Jobcenters have no targets for the year; the sum is without them."
                                .formatted(jobcenters.size())));
    }

    static RegionFinding withoutFigure(
            RegionalTargets.Strand strand, String indicator, List<String> jobcenters, Language language) {
        return new RegionFinding(
                RULE,
                Code.MEMBER_MISSING,
                strand,
                indicator,
                jobcenters.size(),
                jobcenters,
                language.pick(
                        "%d Jobcenter mit Zielen nennen für %s keinen Wert, der sich summieren lässt."
                                .formatted(jobcenters.size(), indicator),
                        "%d Jobcenters with targets state no value for %s that adds up."
                                .formatted(jobcenters.size(), indicator)));
    }

    static RegionFinding partUnknown(RegionalTargets.Strand strand, List<String> jobcenters, Language language) {
        return new RegionFinding(
                RULE,
                Code.ORG_VERSION,
                strand,
                null,
                jobcenters.size(),
                jobcenters,
                language.pick(
                        "Welcher Teil der Werte von %s hier zählt, ist nicht bekannt; die Summe ist ohne sie."
                                .formatted(String.join(", ", jobcenters)),
                        "It is not known what part of the figures of %s counts here; the sum is without them."
                                .formatted(String.join(", ", jobcenters))));
    }
}
