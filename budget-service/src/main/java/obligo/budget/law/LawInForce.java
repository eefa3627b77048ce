package obligo.budget.law;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is enforced on a day. */
@Schema(name = "BudgetLaw", description = "Every legal rule of the budget in force on a day, as it is enforced")
record LawInForce(@Schema(examples = "2026-07-01") LocalDate on, List<Provision> provisions) {}
