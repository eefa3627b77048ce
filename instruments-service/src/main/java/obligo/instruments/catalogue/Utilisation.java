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

/** What part of the places is taken on average (I-8). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What part of the places is taken on average, in percent")
public record Utilisation(
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Schema(examples = "90") @Min(1) @Max(100) int percent,
        @NotBlank @Size(max = 200) String source)
        implements Dated {
    @Override
    public Object says() {
        return percent;
    }
}
