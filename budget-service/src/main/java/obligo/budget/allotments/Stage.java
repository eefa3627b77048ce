package obligo.budget.allotments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How certain an allotment is (M-6); the furthest stage is in force. */
@Schema(
        description = "ESTIMATE: Schätzwert. PROVISIONAL: vorläufige Zuteilung, EinglMV on the government draft. "
                + "PROVISIONAL_HHF: release under the vorläufige Haushaltsführung. FINAL: after the budget law.")
public enum Stage {
    ESTIMATE,
    PROVISIONAL,
    PROVISIONAL_HHF,
    FINAL
}
