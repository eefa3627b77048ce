package obligo.targets.agreement;

import java.time.LocalDate;
import java.util.Objects;

/** When the Bundestag adopted a year's budget act. */
record BudgetAct(LocalDate adoptedOn) {
    BudgetAct {
        Objects.requireNonNull(adoptedOn, "adoptedOn");
    }
}
