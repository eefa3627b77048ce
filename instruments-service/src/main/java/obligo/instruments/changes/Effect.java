package obligo.instruments.changes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change means for what names the instrument in a year, the gravest first. */
@Schema(
        name = "InstrumentChangeEffect",
        description = "NOT_PAYABLE: on days of the year on which it could be paid, it can no longer be (I-2). "
                + "NO_NEW_CASES: on days of the year on which a new case could begin, none can any longer (I-2). "
                + "COSTS_CHANGED: what the catalogue says of costs is not what it was (I-18). "
                + "NAMED: it is only named; nothing that it rests on in the year has changed (I-1).")
enum Effect {
    NOT_PAYABLE("I-2"),
    NO_NEW_CASES("I-2"),
    COSTS_CHANGED("I-18"),
    NAMED("I-1");

    private final String rule;

    Effect(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
