package obligo.targets.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A Jobcenter that belongs to a region on a day, as it is on that day. */
@Schema(name = "RegionMember", description = "A Jobcenter that belongs to a region on a day, as it is on that day")
public record Member(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "Duisburg, Stadt") String name,
        Form form,
        @Nullable String regionalDirectorate,
        @Nullable String land,
        @Nullable String comparisonType) {}
