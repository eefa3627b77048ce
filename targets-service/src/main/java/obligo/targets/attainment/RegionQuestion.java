package obligo.targets.attainment;

import java.time.LocalDate;
import java.time.YearMonth;
import obligo.targets.actuals.Actuals;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Form;
import obligo.targets.organisation.Region;
import obligo.targets.plan.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a region.
 *
 * @param asked the month, null for the latest that any member has a value of the indicator
 * @param organisedOn day by whose organisation figures are put together, null for that of the month
 * @param indicator that members are shown and ranked by
 * @param byAttainment whether they are ranked by their degree of attainment, not by the indicator
 */
record RegionQuestion(
        Region region,
        int year,
        @Nullable YearMonth asked,
        @Nullable Form strand,
        @Nullable LocalDate organisedOn,
        Actuals.View view,
        String indicator,
        Gender gender,
        boolean byAttainment,
        Audience audience) {}
