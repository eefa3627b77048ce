package obligo.instruments.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import obligo.instruments.catalogue.Dated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the law calls something in a time (D-50). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LegalTerm", description = "What the law calls something in a time")
record Term(
        @JsonProperty(required = true) @Schema(examples = "BENEFIT")
        String key,

        @JsonProperty(required = true) @Schema(examples = "Grundsicherungsgeld")
        String label,

        @JsonProperty(required = true) LocalDate from,
        @Schema(description = "Absent: open") @Nullable LocalDate to,

        @Schema(
                description = "Last day on which the name may be used although another one holds",
                examples = "2026-12-31")
        @Nullable
        LocalDate mayBeUsedUntil,

        @JsonProperty(required = true) String legalReference,

        @JsonProperty(required = true) @Schema(examples = "CONFIRMED")
        String status,

        @Nullable String note)
        implements Dated {

    @Override
    public String scope() {
        return key;
    }

    @Override
    public Object says() {
        return label;
    }
}
