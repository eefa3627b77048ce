package obligo.instruments.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What part of the costs is paid in each year of a case (I-13, I-14). The day that counts is the case's beginning. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What part of the full monthly costs is paid in each year of a case that begins in this time")
public record FundingProfile(
        @NotNull LocalDate from,
        @Nullable LocalDate to,

        @Schema(
                description = "Percent in the first, second, ... twelve months of a case; beyond them nothing is paid",
                examples = "[100, 100, 90, 80, 70]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Min(0) @Max(100) Integer> percentByYear,

        @Schema(examples = "§ 16i Abs. 2 SGB II") @NotBlank @Size(max = 200)
        String legalBasis,

        @NotBlank @Size(max = 200) String source)
        implements Dated {
    private static final int MONTHS_OF_A_YEAR = 12;

    /** The most months that are paid. */
    public int months() {
        return percentByYear.size() * MONTHS_OF_A_YEAR;
    }

    /** @param month of the case, beginning with 0 */
    public int percentInMonth(int month) {
        return month < months() ? percentByYear.get(month / MONTHS_OF_A_YEAR) : 0;
    }

    @Override
    public Object says() {
        return percentByYear;
    }
}
