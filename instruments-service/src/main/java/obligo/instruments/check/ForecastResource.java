package obligo.instruments.check;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.instruments.neighbours.KnownJobcenter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/programme/forecast")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme", description = "What a Jobcenter's year plans to promote, and the money behind it")
class ForecastResource {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final CheckProgrammes checkProgrammes;
    private final Caller caller;

    ForecastResource(CheckProgrammes checkProgrammes, Caller caller) {
        this.checkProgrammes = checkProgrammes;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What will be left or lacking at the end of the year, and which transfers would help",
            description =
                    "What is reserved, committed and paid, what earlier years still take, and what the planned cases of "
                            + "the months to come need, against the lines of the plan. Proposals move integration money only, keep the "
                            + "caps, and take nothing that is used or will be. Bookings are told every few seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The forecast",
            content = @Content(schema = @Schema(implementation = ProgrammeForecastView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `programme-not-planned`")
    public ProgrammeForecastView forecast(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            @Parameter(description = "Cases of months that have begun by this day have entered; today where absent")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @Parameter(description = "By how many percent of the plan an instrument may be off before it is called so")
                    @QueryParam("tolerancePercent")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(100)
                    int tolerancePercent) {
        KnownJobcenter known = KnownJobcenter.named(jobcenter);
        caller.mayRead(jobcenter, known.regionalDirectorate());
        return checkProgrammes.forecast(
                known, year, Objects.requireNonNullElseGet(on, () -> LocalDate.now(GERMANY)), tolerancePercent);
    }
}
