package obligo.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every refusal, RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A refusal (RFC 9457). All names stand under /problems.")
public record Problem(
        @Schema(examples = "/problems/revision-stale") String type,
        String title,
        @Schema(examples = "412") int status,
        String detail,

        @Schema(description = "Path of the request") @Nullable
        String instance,

        @Schema(description = "Rule of the rulebook behind the refusal", examples = "I-2") @Nullable
        String ruleId,

        @Schema(description = "The figures that led to the refusal") @Nullable
        Map<String, Object> figures,

        @Schema(description = "One entry a field that is wrong") @Nullable
        List<FieldProblem> errors,

        @Schema(description = "Names the request in the logs of all services") @Nullable
        String correlationId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    @Schema(description = "What is wrong with one field")
    public record FieldProblem(
            @Schema(examples = "lines[3].sources[0].amount.value")
            String field,

            String message) {}
}
