package obligo.targets.organisation;

import io.quarkus.panache.common.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which Jobcenters somebody looks for; null where that does not matter. */
record JobcenterSearch(
        JobcenterView.Kind kind,
        @Nullable Form form,
        @Nullable LocalDate validOn) {

    /** The first {@code most} of them after a number, in the order of their numbers. */
    List<Jobcenter> after(String number, int most) {
        StringBuilder query = new StringBuilder(
                kind == JobcenterView.Kind.UNASSIGNED
                        ? "jobcenter > :after and form is null"
                        : "jobcenter > :after and form is not null");
        Map<String, Object> parameters = new HashMap<>(Map.of("after", number));
        if (form != null) {
            query.append(" and form = :form");
            parameters.put("form", form);
        }
        if (validOn != null) {
            query.append(" and (validFrom is null or validFrom <= :day) and (validTo is null or validTo >= :day)");
            parameters.put("day", validOn);
        }
        return Jobcenter.<Jobcenter>find(query + " order by jobcenter", parameters)
                .page(Page.ofSize(most))
                .list();
    }
}
