package obligo.targets.attainment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a target stands (T-34). */
@Schema(description = "GREEN, YELLOW, RED by the degree of attainment and dated thresholds (T-34)")
enum TrafficLight {
    GREEN,
    YELLOW,
    RED
}
