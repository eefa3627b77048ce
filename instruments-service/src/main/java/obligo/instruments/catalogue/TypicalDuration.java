package obligo.instruments.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a case lasts where nobody plans otherwise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How long a case that begins in this time lasts, where a programme does not plan otherwise")
public record TypicalDuration(
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Schema(examples = "24") @Min(1) @Max(MOST_MONTHS) int months,
        @Nullable @Size(max = 200) String legalBasis,
        @NotBlank @Size(max = 200) String source)
        implements Dated {

    /** Fifty years: longer than anybody works. */
    public static final int MOST_MONTHS = 600;

    @Override
    public Object says() {
        return months;
    }
}
