package obligo.http;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Endpoints with a parameter of every kind. */
@Path("clocks")
@Produces("application/json")
class ClockResource {
    private final Caller caller;
    private final JsonWebToken token;

    ClockResource(Caller caller, JsonWebToken token) {
        this.caller = caller;
        this.token = token;
    }

    /** Times of every kind. */
    record Times(
            @Nullable LocalDate day,
            @Nullable YearMonth month,
            @Nullable Instant instant,
            @Nullable OffsetDateTime moment) {}

    @GET
    @Path("{year}/{clock}")
    public String read(
            int year,
            @PathParam("clock") UUID id,
            @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @QueryParam("revision") @Nullable Long revision,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("validOn") @Nullable LocalDate validOn,
            @QueryParam("day") @Nullable DayOfWeek day,
            @HeaderParam("X-Number") @Nullable Integer number) {
        return "{\"limit\":" + limit + ",\"dryRun\":" + dryRun + "}";
    }

    @PUT
    @Path("times")
    public Times set(Times times) {
        return times;
    }

    @GET
    @Path("caller")
    @Authenticated
    public String caller() {
        return caller.id() + " of " + token.getClaim("jobcenter") + " is " + String.join(",", token.getGroups());
    }

    @GET
    @Path("locked/{year}")
    @Authenticated
    public String locked(int year) {
        return "{}";
    }
}
