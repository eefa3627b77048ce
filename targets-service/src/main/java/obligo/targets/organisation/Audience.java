package obligo.targets.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom figures are put together (D-20). */
@Schema(
        description =
                "INTERNAL: steering, every figure. PUBLIC: for publication, small counts of persons are masked (D-20)")
public enum Audience {
    INTERNAL,
    PUBLIC
}
