package obligo.gateway.problems;

import java.util.Comparator;
import java.util.List;
import obligo.http.RefusalTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal as it is explained to those who may meet it. */
@Schema(description = "A refusal as it is explained to those who may meet it")
record ExplainedRefusal(
        @Schema(examples = "revision-stale") String name,

        @Schema(description = "Value of `type` in the problem", examples = "/problems/revision-stale")
        String type,

        @Schema(examples = "412") int status,

        @Schema(description = "Rule of the rulebook behind the refusal", examples = "I-2") @Nullable
        String ruleId,

        Texts german,
        Texts english) {

    /** Title and text in one language; names in braces are replaced by the figures of the case. */
    @Schema(
            name = "RefusalTexts",
            description = "Title and text in one language; names in braces are replaced by the figures of the case")
    record Texts(String title, String detail) {}

    static ExplainedRefusal of(RefusalTable.Row row) {
        return new ExplainedRefusal(
                row.name(),
                "/problems/" + row.name(),
                row.status(),
                row.ruleId(),
                new Texts(row.titleGerman(), row.detailGerman()),
                new Texts(row.titleEnglish(), row.detailEnglish()));
    }

    static List<ExplainedRefusal> all() {
        return RefusalTable.rows().stream()
                .map(ExplainedRefusal::of)
                .sorted(Comparator.comparingInt(ExplainedRefusal::status).thenComparing(ExplainedRefusal::name))
                .toList();
    }
}
