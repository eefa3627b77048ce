package obligo.targets.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Jobcenter, or what stands for none, through time. */
record Organisation(
        String jobcenter, List<Period> periods, List<String> predecessors, Map<String, BigDecimal> weights) {

    static Organisation of(String jobcenter, JobcenterBody body) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = body.validFrom();
        for (Earlier earlier : body.earlier()) {
            periods.add(new Period(
                    from,
                    earlier.until(),
                    earlier.name(),
                    earlier.form(),
                    earlier.regionalDirectorate(),
                    earlier.land(),
                    earlier.comparisonType()));
            from = earlier.until().plusDays(1);
        }
        periods.add(new Period(
                from,
                body.validTo(),
                body.name(),
                body.form(),
                body.regionalDirectorate(),
                body.land(),
                body.comparisonType()));
        Map<String, BigDecimal> weights = body.predecessorWeights().stream()
                .collect(Collectors.toMap(Predecessor::jobcenter, part -> new BigDecimal(part.weight())));
        return new Organisation(jobcenter, List.copyOf(periods), body.predecessors(), weights);
    }

    /** What it is on a day, empty where it does not exist then. */
    Optional<Period> on(LocalDate day) {
        return periods.stream().filter(period -> period.covers(day)).findFirst();
    }

    @Nullable
    LocalDate validFrom() {
        return periods.get(0).from();
    }

    Period last() {
        return periods.get(periods.size() - 1);
    }
}
