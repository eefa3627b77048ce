package obligo.targets.actuals;

import java.time.LocalDate;
import obligo.http.Author;
import obligo.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers, for whom, and how.
 *
 * @param jobcenter the only one whose rows are taken, null for all
 * @param year the only one whose rows are taken, null for all
 * @param deliveredOn day on which the statistics gave the values out (D-12)
 * @param tellAll whether every row is answered, otherwise only those that are refused
 */
record DeliveryTerms(
        @Nullable String jobcenter,
        @Nullable Integer year,
        LocalDate deliveredOn,
        Author author,
        Language language,
        boolean atomic,
        boolean dryRun,
        boolean tellAll) {}
