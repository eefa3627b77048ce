package obligo.instruments.check;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check comes to, from the best to the worst. */
@Schema(
        description =
                "OK: legal and paid for. CANNOT_BE_JUDGED: a figure is missing, which is named. SHORT: more is needed "
                        + "than there is. NOT_LEGAL: the law does not allow it.")
enum CheckVerdict {
    OK,
    CANNOT_BE_JUDGED,
    SHORT,
    NOT_LEGAL;

    static CheckVerdict worst(Stream<CheckVerdict> verdicts) {
        return verdicts.max(CheckVerdict::compareTo).orElse(OK);
    }
}
