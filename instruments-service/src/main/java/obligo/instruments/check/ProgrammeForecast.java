package obligo.instruments.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.law.Cap;
import obligo.instruments.neighbours.LineUse;
import obligo.instruments.programme.Position;

/**
 * Forecasts what each instrument's integration money comes to at the end of the year: what is used, what earlier years
 * still take, and what the cases need that are planned to enter in the months to come.
 */
final class ProgrammeForecast {
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Map<ForecastGroup, InstrumentForecast> forecasts = new LinkedHashMap<>();
    private final ForecastTransfers transfers;

    /** @param on the day of the forecast: cases of a month that has begun have entered */
    ProgrammeForecast(
            int fiscalYear,
            LocalDate on,
            int tolerancePercent,
            List<Position> positions,
            PlannedMoney money,
            List<LineUse> used,
            Map<String, Instrument> catalogue,
            CaseFigures.CheckedPlace place,
            List<Cap> caps) {
        int firstMonth = firstMonthToCome(fiscalYear, on);
        boolean budgetKnown = !money.lines().isEmpty();
        for (InstrumentGroup instruments : InstrumentGroup.of(PlannedRows.of(positions), money.lines())) {
            ForecastGroup group = new ForecastGroup(
                    new GroupCheck(instruments, fiscalYear, firstMonth, catalogue, place, budgetKnown),
                    fiscalYear,
                    firstMonth <= MONTHS_OF_A_YEAR,
                    budgetKnown,
                    used);
            if (!group.isEmpty()) {
                forecasts.put(group, InstrumentForecast.of(group, tolerancePercent));
            }
        }
        transfers = new ForecastTransfers(money, caps);
        transfers.propose(forecasts);
    }

    private static int firstMonthToCome(int fiscalYear, LocalDate on) {
        if (on.getYear() == fiscalYear) {
            return on.getMonthValue() + 1;
        }
        return on.getYear() < fiscalYear ? 1 : MONTHS_OF_A_YEAR + 1;
    }

    List<InstrumentForecast> instruments() {
        return new ArrayList<>(forecasts.values());
    }

    List<ForecastTransfers.Transfer> transfers() {
        return transfers.transfers();
    }

    List<ForecastTransfers.Uncovered> uncovered() {
        return transfers.uncovered();
    }
}
