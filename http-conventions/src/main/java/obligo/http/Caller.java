package obligo.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling, as the bearer token says, and what it may see and do. */
@RequestScoped
public class Caller {
    private static final String LAND = "land-";

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** Stable id of the person or machine, never its role (M-92). */
    public String id() {
        return Objects.requireNonNullElse(token.getSubject(), "unknown");
    }

    public String name() {
        return Objects.requireNonNullElse(token.<String>getClaim("name"), id());
    }

    public boolean is(Role role) {
        return token.getGroups().contains(role.claim());
    }

    /** Whether one of its roles is a machine's: a person's role beside it makes no person of it. */
    public boolean isMachine() {
        return Arrays.stream(Role.values()).anyMatch(role -> role.isMachine() && is(role));
    }

    /**
     * Lets pass who belongs to the Jobcenter or oversees it.
     *
     * @param overseer the directorate that oversees a gE, {@code hessen}, or the Land that oversees a zkT, {@code land-he};
     *     null where none does
     * @throws Refusal {@code not-permitted}
     */
    public void mayRead(String jobcenter, @Nullable String overseer) {
        if (!overseesAll()
                && !oversees(Role.REGIONAL_DIRECTORATE, overseer)
                && !oversees(Role.LAND_AUTHORITY, overseer)
                && !isOf(jobcenter)) {
            throw CommonRefusal.NOT_PERMITTED.refusal().with("jobcenter", jobcenter);
        }
    }

    /** Whether it oversees every Jobcenter: reconciles, keeps the catalogue, or audits without being bound to one. */
    public boolean overseesAll() {
        return is(Role.RECONCILIATION) || is(Role.CATALOGUE_EDITOR) || (is(Role.AUDITOR) && claim("jobcenter") == null);
    }

    /** Whether the token names this Jobcenter. */
    public boolean isOf(String jobcenter) {
        return jobcenter.equals(claim("jobcenter"));
    }

    /** Whether it has the role for this region: {@code land-he} for a Land, {@code hessen} for a directorate. */
    public boolean oversees(Role role, @Nullable String region) {
        return is(role)
                && region != null
                && region.equals(claim("region"))
                && region.startsWith(LAND) == (role == Role.LAND_AUTHORITY);
    }

    /**
     * Lets pass who has one of the roles in this Jobcenter.
     *
     * @throws Refusal {@code not-permitted}
     */
    public void mayWrite(String jobcenter, Role... roles) {
        if (!isOf(jobcenter) || Arrays.stream(roles).noneMatch(this::is)) {
            throw CommonRefusal.NOT_PERMITTED.refusal().with("jobcenter", jobcenter);
        }
    }

    /** The Jobcenter that its token is bound to, null where it is bound to none. */
    public @Nullable String jobcenter() {
        return claim("jobcenter");
    }

    /** @throws Refusal {@code not-permitted} */
    public void must(Role role) {
        if (!is(role)) {
            throw CommonRefusal.NOT_PERMITTED.refusal();
        }
    }

    private @Nullable String claim(String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }
}
