package obligo.instruments.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A Verpflichtungsermächtigung: what this year may bind for a later one (M-41). */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "A Verpflichtungsermächtigung: what this year may bind for a later one (M-41)")
public record Authorisation(
        @Schema(examples = "EGL") @NotBlank String pot,
        @Schema(examples = "2026") @Min(2005) @Max(2200) int dueYear,
        @Schema(examples = "1200000.00") @NotNull Money amount) {}
