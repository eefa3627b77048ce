package obligo.targets.organisation;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import obligo.http.ExpectedRevision;
import obligo.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/organisations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "The Jobcenters as dated organisations")
class OrganisationResource {
    private final ChangeJobcenter changeJobcenter;
    private final KnownOrganisations known;

    OrganisationResource(ChangeJobcenter changeJobcenter, KnownOrganisations known) {
        this.changeJobcenter = changeJobcenter;
        this.known = known;
    }

    @GET
    @Transactional
    @Operation(
            summary = "All Jobcenters, by Träger-Nummer",
            description = "`form` is the form known last, whatever `validOn` says: the ordinance states it only from "
                    + "1 January 2026 on.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the `Link` header leads to the next",
            content = @Content(schema = @Schema(implementation = OrganisationPage.class)))
    public Response list(
            @Parameter(description = "Jobcenters unless said otherwise") @QueryParam("kind") @DefaultValue("JOBCENTER")
                    JobcenterView.Kind kind,
            @QueryParam("form") @Nullable @Pattern(regexp = "gE|zkT") String form,
            @Parameter(description = "Only those that exist on this day", example = "2025-01-01")
                    @QueryParam("validOn")
                    @Nullable
                    LocalDate validOn,
            @Parameter(description = "Only those after this Träger-Nummer") @QueryParam("after") @DefaultValue("")
                    String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        Organisations organisations = known.now();
        List<JobcenterView> rows = new JobcenterSearch(kind, form == null ? null : Form.valueOf(form), validOn)
                .after(after, limit + 1).stream()
                        .map(jobcenter -> JobcenterView.of(jobcenter, organisations))
                        .toList();
        return Page.cut(rows, limit, JobcenterView::jobcenter).answer(uri);
    }

    @GET
    @Path("{jobcenter}")
    @Transactional
    @Operation(summary = "One Jobcenter", description = "Its ETag is the revision to change it with.")
    @APIResponse(
            responseCode = "200",
            description = "The Jobcenter",
            content = @Content(schema = @Schema(implementation = JobcenterView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    public Response read(String jobcenter) {
        return answer(Jobcenter.named(jobcenter), Response.Status.OK);
    }

    @PUT
    @Path("{jobcenter}")
    @Operation(
            summary = "Changes or adds a Jobcenter",
            description =
                    "Role `catalogue-editor`. `If-None-Match: *` for a new one, `If-Match` with its ETag for a change. "
                            + "A change that takes effect on a day adds what was before to `earlier`. A Jobcenter that was "
                            + "split or merged ends with `validTo`, or goes on with what is left of it; its successors name "
                            + "it as predecessor and, in `predecessorWeights`, what part of its earlier figures is theirs. "
                            + "A part that is not known stays absent: sums that would need it say so.")
    @APIResponse(
            responseCode = "201",
            description = "The Jobcenter is new",
            content = @Content(schema = @Schema(implementation = JobcenterView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The Jobcenter is changed, or was the same before",
            content = @Content(schema = @Schema(implementation = JobcenterView.class)))
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(
            responseCode = "422",
            description = "`validity-reversed`, `periods-overlap`, `directorate-not-fitting`, "
                    + "`predecessor-unknown`, `weights-exceed-whole`, `duplicate-key`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response put(
            @Pattern(regexp = JobcenterBody.NUMBER + "|" + JobcenterBody.UNASSIGNED) String jobcenter,
            @Context HttpHeaders headers,
            @NotNull @Valid JobcenterBody body) {
        ChangeJobcenter.Changed changed = changeJobcenter.put(jobcenter, ExpectedRevision.of(headers), body);
        return answer(changed.jobcenter(), changed.isFirst() ? Response.Status.CREATED : Response.Status.OK);
    }

    private Response answer(Jobcenter jobcenter, Response.Status status) {
        JobcenterView view = JobcenterView.of(jobcenter, known.now());
        return Response.status(status)
                .entity(view)
                .tag(ExpectedRevision.tag(view.revision()))
                .build();
    }

    /** What a page looks like, for the API's description. */
    @Schema(name = "OrganisationPage")
    record OrganisationPage(
            List<JobcenterView> items,

            @Schema(description = "Value for `after` to read the next page; absent on the last") @Nullable
            String next) {}
}
