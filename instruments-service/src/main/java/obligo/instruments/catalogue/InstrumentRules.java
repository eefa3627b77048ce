package obligo.instruments.catalogue;

import java.time.LocalDate;
import java.util.List;
import obligo.instruments.InstrumentsRefusal;
import org.jspecify.annotations.Nullable;

/** What an instrument has to keep before it is stored. */
public final class InstrumentRules {
    private InstrumentRules() {}

    /**
     * I-2: a window does not end before it begins, and what was begun in time can be paid.
     *
     * @param path of the instrument's fields in the body that says them, {@code instrument.}
     */
    public static void check(Instrument instrument, String path) {
        checkWindow("newCases", path + "newCasesTo", instrument.newCasesFrom(), instrument.newCasesTo());
        checkWindow("plannable", path + "plannableTo", instrument.plannableFrom(), instrument.plannableTo());
        checkWindow("pat", path + "patTo", instrument.patFrom(), instrument.patTo());
        checkWindow("payable", path + "payableUntil", instrument.newCasesTo(), instrument.payableUntil());
        PlanningFigures planning = instrument.planning();
        checkVersions(instrument.code(), path, "fundingProfiles", planning.fundingProfiles());
        checkVersions(instrument.code(), path, "durations", planning.durations());
        checkVersions(instrument.code(), path, "utilisations", planning.utilisations());
        checkVersions(instrument.code(), path, "unitCosts", planning.unitCosts());
    }

    /** One day knows one version of a figure (I-1). */
    private static void checkVersions(String code, String path, String figure, List<? extends Dated> versions) {
        for (int i = 0; i < versions.size(); i++) {
            Dated version = versions.get(i);
            String field = path + "planning." + figure + "[" + i + "]";
            checkWindow(figure, field + ".to", version.from(), version.to());
            for (Dated before : versions.subList(0, i)) {
                if (version.overlaps(before)) {
                    throw InstrumentsRefusal.VERSIONS_OVERLAP
                            .refusal()
                            .with("instrument", code)
                            .with("figure", figure)
                            .with("from", version.from())
                            .with("other", before.from())
                            .at(
                                    field,
                                    "gilt zugleich mit der Fassung ab " + before.from(),
                                    "holds at the same time as the version from " + before.from());
                }
            }
        }
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
