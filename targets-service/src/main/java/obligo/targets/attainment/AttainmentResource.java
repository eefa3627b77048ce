package obligo.targets.attainment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.http.FiscalYear;
import obligo.targets.actuals.Actuals;
import obligo.targets.actuals.DataState;
import obligo.targets.organisation.Jobcenter;
import obligo.targets.plan.StoredTargets;
import obligo.targets.plan.Targets;
import obligo.targets.year.TargetsRevision;
import obligo.targets.year.TargetsYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/targets/attainment")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attainment", description = "What the actuals say of the targets")
class AttainmentResource {
    static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final Caller caller;
    private final AttainYear attainYear;

    AttainmentResource(Caller caller, AttainYear attainYear) {
        this.caller = caller;
        this.attainYear = attainYear;
    }

    @GET
    @Transactional
    @Operation(
            summary = "How the targets of a year stand: path, actual, deviation, degree of attainment, forecast",
            description =
                    "Every figure follows from numerators and denominators and is rounded only here. A figure that "
                            + "lacks a month is absent and names it. Formulas and thresholds are dated parameters, because none "
                            + "of them is official (T-21, T-32, T-34).")
    @APIResponse(
            responseCode = "200",
            description = "How they stand",
            content = @Content(schema = @Schema(implementation = AttainmentView.class)))
    @APIResponse(
            responseCode = "404",
            description = "`jobcenter-unknown`, `targets-not-planned`, `revision-unknown`, `not-found`")
    public AttainmentView read(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(
                            description = "The reporting month; the latest that has a value where absent",
                            example = "2025-06")
                    @QueryParam("month")
                    @Nullable
                    @Pattern(regexp = MONTH)
                    String month,
            @Parameter(description = "Only values of this state: T3 for official comparisons (T-30)")
                    @QueryParam("dataState")
                    @Nullable
                    DataState dataState,
            @Parameter(description = "Values and targets as known at this instant") @QueryParam("asOf") @Nullable
                    OffsetDateTime asOf) {
        caller.mayRead(jobcenter, Jobcenter.inYear(jobcenter, year).overseer());
        Instant instant = asOf == null ? null : asOf.toInstant();
        TargetsRevision at = TargetsYear.revisionAt(jobcenter, year, null, instant);
        Targets targets = StoredTargets.at(jobcenter, year, at.number()).orElseThrow();
        AttainYear.Standing standing =
                attainYear.of(jobcenter, year, targets, monthOf(month, year), new Actuals.View(dataState, instant));
        return new AttainmentView(jobcenter, year, standing.month(), dataState, instant, at.number(), standing.items());
    }

    /** @throws obligo.http.Refusal {@code invalid-request} where the month is of another year */
    static @Nullable YearMonth monthOf(@Nullable String month, int year) {
        if (month == null) {
            return null;
        }
        YearMonth parsed = YearMonth.parse(month);
        if (parsed.getYear() != year) {
            throw CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .at("month", "nicht aus dem Jahr " + year, "not of the year " + year);
        }
        return parsed;
    }
}
