package obligo.budget.administration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import obligo.budget.law.Share;
import obligo.budget.year.BudgetRevision;
import obligo.http.Author;
import obligo.stated.ComparedFigure;
import obligo.stated.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An administration budget with all that follows from it. */
@Schema(name = "Administration", description = "The administration budget of a year with all that follows from it")
record AdministrationView(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,

        @Schema(description = "Revision that last changed it; absent in a dry run") @Nullable
        Long revision,

        @Nullable Instant changedAt,
        @Nullable Author changedBy,
        @Nullable String changeReason,

        @Schema(description = "As it was sent; it can be changed and sent again")
        AdministrationBudget budget,

        Funding funding,
        List<ComparedFigure> stated,
        List<Finding> findings) {

    static AdministrationView of(
            String jobcenter,
            int year,
            @Nullable BudgetRevision since,
            AdministrationBudget budget,
            Share kfaShare,
            Locale locale) {
        StatedSums sums = new StatedSums(budget, kfaShare);
        return new AdministrationView(
                jobcenter,
                year,
                since == null ? null : since.number(),
                since == null ? null : since.changedAt(),
                since == null ? null : since.changedBy(),
                since == null ? null : since.reason(),
                budget,
                Funding.of(budget.items(), kfaShare),
                sums.compared(),
                sums.findings(locale));
    }
}
