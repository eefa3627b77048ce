package obligo.targets.organisation;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What Jobcenters are added up by: {@code de}, {@code rd-hessen}, {@code land-he}, {@code vt-IIIe}.
 *
 * @param region as a path names it
 * @param code value of the Jobcenter's attribute: {@code hessen}, {@code HE}, {@code IIIe}; empty for the nation
 */
public record Region(String region, Kind kind, String code, String name) {

    /** What is added up. */
    @Schema(
            name = "RegionKind",
            description = "NATION: all. DIRECTORATE: the gE of a Regionaldirektion. LAND: gE and zkT of a Land. "
                    + "COMPARISON_TYPE: Jobcenters in a like position.")
    public enum Kind {
        NATION,
        DIRECTORATE,
        LAND,
        COMPARISON_TYPE
    }

    /** {@code land-nw} for {@code NW}. */
    static @Nullable String ofLand(@Nullable String land) {
        return land == null ? null : "land-" + land.toLowerCase(Locale.ROOT);
    }

    /** {@code rd-hessen} for {@code hessen}. */
    public static @Nullable String ofDirectorate(@Nullable String directorate) {
        return directorate == null ? null : "rd-" + directorate;
    }

    /** Whether an organisation with these attributes belongs to it. A directorate's are gE, for no zkT has one (T-6). */
    boolean has(Period attributes) {
        return switch (kind) {
            case NATION -> true;
            case DIRECTORATE -> code.equals(attributes.regionalDirectorate());
            case LAND -> code.equals(attributes.land());
            case COMPARISON_TYPE -> code.equals(attributes.comparisonType());
        };
    }
}
