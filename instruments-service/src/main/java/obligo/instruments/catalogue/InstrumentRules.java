package obligo.instruments.catalogue;

import java.time.LocalDate;
import obligo.instruments.InstrumentsRefusal;
import org.jspecify.annotations.Nullable;

/** What an instrument has to keep before it is stored. */
final class InstrumentRules {
    private InstrumentRules() {}

    /** I-2: a window does not end before it begins, and what was begun in time can be paid. */
    static void check(Instrument instrument) {
        checkWindow("newCases", "newCasesTo", instrument.newCasesFrom(), instrument.newCasesTo());
        checkWindow("plannable", "plannableTo", instrument.plannableFrom(), instrument.plannableTo());
        checkWindow("pat", "patTo", instrument.patFrom(), instrument.patTo());
        checkWindow("payable", "payableUntil", instrument.newCasesTo(), instrument.payableUntil());
    }

    private static void checkWindow(String window, String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw InstrumentsRefusal.WINDOW_INVERTED
                    .refusal()
                    .with("window", window)
                    .with("from", from)
                    .with("to", to)
                    .at(field, "liegt vor " + from, "is before " + from);
        }
    }
}
