package obligo.instruments.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import obligo.instruments.InstrumentsRefusal;

/**
 * Versions of the law of which one has replaced another, as § 16e SGB II has been four instruments: on no day do two of
 * such a line take new cases (I-1).
 */
public final class ReplacedVersions {
    private final Map<String, Instrument> catalogue = new TreeMap<>();

    public ReplacedVersions(Collection<Instrument> catalogue) {
        catalogue.forEach(this::take);
    }

    /** The current catalogue with one instrument as it shall be. */
    public static ReplacedVersions with(Instrument changed) {
        ReplacedVersions versions = new ReplacedVersions(InstrumentRevision.all().stream()
                .map(InstrumentRevision::instrument)
                .toList());
        versions.take(changed);
        return versions;
    }

    void take(Instrument instrument) {
        catalogue.put(instrument.code(), instrument);
    }

    /**
     * @param path of the instrument's fields in the body that says them
     * @throws obligo.http.Refusal {@code instrument-unknown}, {@code replacement-circle}, {@code new-cases-overlap}
     */
    public void check(Instrument instrument, String path) {
        String replaced = instrument.replaces();
        if (replaced != null && !catalogue.containsKey(replaced)) {
            throw InstrumentsRefusal.INSTRUMENT_UNKNOWN
                    .refusal()
                    .with("instrument", replaced)
                    .at(path + "replaces", "gibt es nicht: " + replaced, "does not exist: " + replaced);
        }
        if (hasReplaced(instrument, instrument.code())) {
            throw InstrumentsRefusal.REPLACEMENT_CIRCLE
                    .refusal()
                    .with("instrument", instrument.code())
                    .with("replaces", replaced)
                    .at(path + "replaces", "führt im Kreis", "leads in a circle");
        }
        clash(instrument).ifPresent(other -> {
            throw InstrumentsRefusal.NEW_CASES_OVERLAP
                    .refusal()
                    .with("instrument", instrument.code())
                    .with("other", other.code())
                    .with("from", instrument.newCasesFrom())
                    .with("to", instrument.newCasesTo())
                    .with("otherFrom", other.newCasesFrom())
                    .with("otherTo", other.newCasesTo());
        });
    }

    /** Another version of its line that takes new cases on the same day. */
    Optional<Instrument> clash(Instrument instrument) {
        return catalogue.values().stream()
                .filter(other -> !other.code().equals(instrument.code()))
                .filter(other -> hasReplaced(instrument, other.code()) || hasReplaced(other, instrument.code()))
                .filter(instrument::takesNewCasesBeside)
                .findFirst();
    }

    /** Whether it has replaced another one, at once or by way of others. */
    private boolean hasReplaced(Instrument instrument, String code) {
        Set<String> passed = new HashSet<>();
        Instrument at = instrument;
        while (at != null && at.replaces() != null && passed.add(at.replaces())) {
            if (at.replaces().equals(code)) {
                return true;
            }
            at = catalogue.get(at.replaces());
        }
        return false;
    }
}
