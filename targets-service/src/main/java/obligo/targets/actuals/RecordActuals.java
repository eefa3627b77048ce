package obligo.targets.actuals;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import obligo.http.Refusal;
import obligo.targets.TargetsRefusal;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Jobcenter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records a delivery of actuals: any number of rows, read as they arrive, together or each by itself. */
@ApplicationScoped
class RecordActuals {
    private final Indicators indicators;
    private final WaitingTimes waiting;
    private final MergeActuals mergeActuals;
    private final ObjectMapper json;
    private final int mostYears;

    RecordActuals(
            Indicators indicators,
            WaitingTimes waiting,
            MergeActuals mergeActuals,
            ObjectMapper json,
            @ConfigProperty(name = "obligo.targets.most-years-of-a-delivery") int mostYears) {
        this.indicators = indicators;
        this.waiting = waiting;
        this.mergeActuals = mergeActuals;
        this.json = json;
        this.mostYears = mostYears;
    }

    /**
     * Reads to the end before anything is recorded: a delivery that breaks off leaves nothing.
     *
     * @return what became of the rows; to be closed
     * @throws IOException where the rows break off
     * @throws Refusal where none of them can be read
     */
    Decided record(DeliveryTerms terms, RowSource rows) throws IOException {
        Decided decided = new Decided(json, terms);
        try {
            Gathered gathered = new Gathered(mostYears);
            Map<Integer, Set<String>> jobcenters = new HashMap<>();
            RowRules rules = new RowRules(
                    terms,
                    indicators,
                    waiting,
                    year -> jobcenters
                            .computeIfAbsent(year.year(), Jobcenter::allIn)
                            .contains(year.jobcenter()),
                    gathered);
            while (rows.advance()) {
                take(rows, rules, decided);
            }
            mergeActuals.merge(terms, gathered, decided.isAnyRefused(), decided);
            return decided;
        } catch (IOException | RuntimeException e) {
            decided.close();
            throw e;
        }
    }

    private static void take(RowSource rows, RowRules rules, Decided decided) {
        RawRow row = rows.row();
        Refusal fault = rows.fault();
        if (fault != null) {
            decided.now(row.number(), ActualResult.Status.REFUSED, fault);
            return;
        }
        try {
            if (!rules.take(row)) {
                decided.now(row.number(), ActualResult.Status.REPEATED, null);
            }
        } catch (Refusal refusal) {
            if (refusal.name() == TargetsRefusal.DELIVERY_TOO_WIDE) {
                throw refusal;
            }
            decided.now(row.number(), ActualResult.Status.REFUSED, refusal);
        }
    }
}
