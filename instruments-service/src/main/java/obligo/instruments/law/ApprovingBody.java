package obligo.instruments.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import obligo.http.Caller;
import obligo.http.Role;
import obligo.instruments.catalogue.Dated;
import obligo.instruments.neighbours.KnownJobcenter;
import org.jspecify.annotations.Nullable;

/**
 * Who agrees a Jobcenter's programme (T-8).
 *
 * @param form of the Jobcenters, {@code gE} or {@code zkT}
 * @param body its name in German law
 * @param roles who may record its resolution
 */
record ApprovingBody(
        @JsonProperty(required = true) String form,
        @JsonProperty(required = true) String body,
        @JsonProperty(required = true) Set<Role> roles,
        @JsonProperty(required = true) LocalDate from,
        @Nullable LocalDate to,
        @JsonProperty(required = true) String legalReference,
        @JsonProperty(required = true) String rule,
        @JsonProperty(required = true) LocalDate recordedOn,
        @JsonProperty(required = true) String status,
        @Nullable String note)
        implements Dated {

    @Override
    public String scope() {
        return form;
    }

    @Override
    public Object says() {
        return List.of(body, roles);
    }

    /** Whether the caller belongs to it: to the Jobcenter, or to the directorate that oversees it. */
    boolean admits(Caller caller, KnownJobcenter jobcenter) {
        return roles.stream()
                .anyMatch(role -> caller.oversees(role, jobcenter.regionalDirectorate())
                        || (caller.is(role) && caller.isOf(jobcenter.jobcenter())));
    }
}
