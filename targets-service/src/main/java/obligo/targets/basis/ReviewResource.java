package obligo.targets.basis;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import obligo.http.FiscalYear;
import obligo.targets.TargetsRefusal;
import obligo.targets.parties.Standing;
import obligo.targets.parties.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/targets/basis/reviews")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class ReviewResource {
    private final ReviewBasis reviewBasis;
    private final Standing standing;

    ReviewResource(ReviewBasis reviewBasis, Standing standing) {
        this.reviewBasis = reviewBasis;
        this.standing = standing;
    }

    @GET
    @Transactional
    @Operation(summary = "All reviews of the year's basis, oldest first; they fit on one page")
    @APIResponse(
            responseCode = "200",
            description = "The reviews",
            content = @Content(schema = @Schema(implementation = Reviews.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `not-found`")
    public Reviews list(String jobcenter, @FiscalYear int year) {
        standing.mayRead(Subject.ofJobcenter(jobcenter, year));
        return new Reviews(
                BasisReview.ofYear(jobcenter, year).stream().map(ReviewView::of).toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One review")
    @APIResponse(
            responseCode = "200",
            description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `review-unknown`, `not-found`")
    public ReviewView read(String jobcenter, @FiscalYear int year, UUID id) {
        standing.mayRead(Subject.ofJobcenter(jobcenter, year));
        return BasisReview.named(jobcenter, year, id)
                .map(ReviewView::of)
                .orElseThrow(() -> TargetsRefusal.REVIEW_UNKNOWN.refusal().with("id", id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Opens a review of a basis that moved, under the id that the caller gives it",
            description = "By either side: `planner` or `manager` of the Jobcenter, its `regional-directorate` (gE) or "
                    + "`land-authority` (zkT). One at a time. New targets answer it with AMENDMENT.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been opened before with the same reason",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "403", description = "`not-permitted`, `person-required`")
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `targets-not-planned`, `not-found`")
    @APIResponse(responseCode = "409", description = "`id-reused`, `basis-not-moved`, `review-open`")
    public Response open(String jobcenter, @FiscalYear int year, UUID id, @NotNull @Valid ReviewOpening opening) {
        return answer(reviewBasis.open(jobcenter, year, id, opening));
    }

    @PUT
    @Path("{id}/answer")
    @Operation(
            summary = "Answers a review",
            description =
                    "By either side; where an agreement governs the year, by the one that did not ask. It names the "
                            + "revisions of budget and programme that it is given on, and holds only for those. CONFIRMED lets "
                            + "the targets rest on them without new targets.")
    @APIResponse(
            responseCode = "201",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been answered so before",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "403", description = "`not-permitted`, `person-required`, `other-side-required`")
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `review-unknown`, `not-found`")
    @APIResponse(responseCode = "409", description = "`review-answered`, `basis-moved-on`")
    public Response answer(String jobcenter, @FiscalYear int year, UUID id, @NotNull @Valid ReviewAnswer answer) {
        return answer(reviewBasis.answer(jobcenter, year, id, answer));
    }

    private static Response answer(ReviewBasis.Reviewed reviewed) {
        return Response.status(reviewed.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(reviewed.review())
                .build();
    }

    /** All reviews of a year. */
    @Schema(name = "BasisReviewPage")
    record Reviews(List<ReviewView> items) {}
}
