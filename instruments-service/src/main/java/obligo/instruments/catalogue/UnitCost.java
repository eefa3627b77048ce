package obligo.instruments.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a participant costs in a month. Never an amount per entry, which would carry earlier years' cases (I-18). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What a participant costs in a month, before a funding profile reduces it. Rows of different region "
                        + "or form may hold at the same time; the one that says most counts.")
public record UnitCost(
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Schema(examples = "1847.00") @NotNull Money costPerMonth,

        @Schema(
                description = "Regional directorate for whose Jobcenters it holds; absent: for all",
                examples = "nordrhein-westfalen")
        @Nullable
        @Size(max = 60)
        String region,

        @Schema(description = "Form of the Jobcenters for which it holds, gE or zkT; absent: for all", examples = "gE")
        @Nullable
        @Size(max = 20)
        String form,

        @Schema(
                description =
                        "An average of what was paid for cases of several years, so below the full amount where a "
                                + "funding profile falls",
                defaultValue = "false")
        @Nullable
        Boolean average,

        @NotBlank @Size(max = 200) String source)
        implements Dated {

    public UnitCost {
        // Absent is the same as false, and has to compare as the same.
        average = Boolean.TRUE.equals(average) ? Boolean.TRUE : null;
    }

    @Override
    public String scope() {
        return region + "/" + form;
    }

    boolean holdsFor(@Nullable String jobcentersRegion, @Nullable String jobcentersForm) {
        return (region == null || region.equals(jobcentersRegion)) && (form == null || form.equals(jobcentersForm));
    }

    /** A region says more than a form, and both more than nothing. */
    int precision() {
        return (region == null ? 0 : 2) + (form == null ? 0 : 1);
    }

    @Override
    public Object says() {
        return average == null ? costPerMonth : List.of(costPerMonth, average);
    }
}
