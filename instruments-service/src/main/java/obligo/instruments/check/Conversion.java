package obligo.instruments.check;

import obligo.stated.Ratio;
import org.jspecify.annotations.Nullable;

/** Places, stock and entries of a year, each from another (I-8); exact, so that there and back is the same. */
record Conversion(int months, Ratio utilisation) {
    private static final Ratio MONTHS_OF_A_YEAR = Ratio.of(12);

    static Conversion of(int months, @Nullable Integer utilisationPercent) {
        return new Conversion(months, utilisationPercent == null ? Ratio.of(1) : Ratio.ofPercent(utilisationPercent));
    }

    /** Mean stock = entries x duration / 12. */
    Ratio stockOfEntries(Ratio entries) {
        return entries.times(Ratio.of(months)).over(MONTHS_OF_A_YEAR);
    }

    Ratio entriesOfStock(Ratio stock) {
        return stock.times(MONTHS_OF_A_YEAR).over(Ratio.of(months));
    }

    /** Entries = places x 12 / duration x utilisation. */
    Ratio entriesOfPlaces(Ratio places) {
        return entriesOfStock(places.times(utilisation));
    }

    Ratio placesOfEntries(Ratio entries) {
        return stockOfEntries(entries).over(utilisation);
    }
}
