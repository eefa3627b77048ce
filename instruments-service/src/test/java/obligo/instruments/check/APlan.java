package obligo.instruments.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obligo.http.Money;
import obligo.instruments.catalogue.FundingProfile;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.catalogue.PlanningFigures;
import obligo.instruments.catalogue.TypicalDuration;
import obligo.instruments.law.Caps;
import obligo.instruments.neighbours.Authorisation;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.neighbours.HeardSums;
import obligo.instruments.neighbours.LineUse;
import obligo.instruments.programme.Assumptions;
import obligo.instruments.programme.Count;
import obligo.instruments.programme.Position;
import org.jspecify.annotations.Nullable;

/** A plan of 2025 in words: {@code aPlan().entries("MAT", 12, cost(6, "100.00")).line("MAT", "5000.00", "0.00")}. */
final class APlan {
    static final int YEAR = 2025;
    private static final LocalDate LONG_AGO = LocalDate.of(2005, 1, 1);

    private final Map<String, Instrument> catalogue = new HashMap<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<HeardLine> lines = new ArrayList<>();
    private final List<LineUse> used = new ArrayList<>();
    private int year = YEAR;
    private HeardSums sums = HeardSums.NOT_TOLD;

    static APlan aPlan() {
        return new APlan();
    }

    static Assumptions cost(@Nullable Integer months, @Nullable String perMonth) {
        return new Assumptions(months, perMonth == null ? null : Money.parse(perMonth), null, null, null, null);
    }

    APlan of(int fiscalYear) {
        year = fiscalYear;
        return this;
    }

    APlan profile(String code, int months, Integer... percentByYear) {
        catalogue.put(
                code,
                instrument(
                        code,
                        null,
                        null,
                        new PlanningFigures(
                                List.of(new FundingProfile(LONG_AGO, null, List.of(percentByYear), "§ 1", "Test")),
                                List.of(new TypicalDuration(LONG_AGO, null, months, null, "Test")),
                                List.of(),
                                List.of())));
        return this;
    }

    APlan until(String code, LocalDate newCasesTo, @Nullable LocalDate payableUntil) {
        catalogue.put(code, instrument(code, newCasesTo, payableUntil, PlanningFigures.NONE));
        return this;
    }

    APlan entries(String code, int entries, @Nullable Assumptions planning) {
        return position(Integer.toString(positions.size()), Count.of(entries), null, planning, code);
    }

    APlan places(String code, int places, @Nullable Assumptions planning) {
        return position(Integer.toString(positions.size()), null, Count.of(places), planning, code);
    }

    APlan position(
            String key,
            @Nullable Count entries,
            @Nullable Count places,
            @Nullable Assumptions planning,
            String... codes) {
        for (String code : codes) {
            catalogue.computeIfAbsent(code, known -> instrument(known, null, null, PlanningFigures.NONE));
        }
        positions.add(new Position(
                key,
                null,
                null,
                null,
                key,
                List.of(codes),
                null,
                entries,
                places,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                planning));
        return this;
    }

    /** @param priorCommitments null where it was not told */
    APlan line(String code, String amount, @Nullable String priorCommitments) {
        catalogue.computeIfAbsent(code, known -> instrument(known, null, null, PlanningFigures.NONE));
        lines.add(new HeardLine(
                code,
                List.of(code),
                false,
                List.of(new HeardLine.PotAmount(
                        HeardLine.EGL,
                        Money.parse(amount),
                        null,
                        priorCommitments == null ? null : Money.parse(priorCommitments),
                        null))));
        return this;
    }

    APlan allotted(String amount, @Nullable String contained) {
        sums = new HeardSums(
                Money.parse(amount),
                contained == null ? null : Money.parse(contained),
                sums.forPlanning(),
                sums.authorisations());
        return this;
    }

    APlan authorised(int dueYear, String amount) {
        List<Authorisation> told = new ArrayList<>(sums.authorisations() == null ? List.of() : sums.authorisations());
        told.add(new Authorisation(HeardLine.EGL, dueYear, Money.parse(amount)));
        sums = new HeardSums(sums.allotted(), sums.contained(), sums.forPlanning(), told);
        return this;
    }

    APlan runningOff(String code, String amount) {
        catalogue.computeIfAbsent(code, known -> instrument(known, null, null, PlanningFigures.NONE));
        lines.add(new HeardLine(
                code,
                List.of(code),
                true,
                List.of(new HeardLine.PotAmount(HeardLine.EGL, Money.parse(amount), null, null, null))));
        return this;
    }

    APlan byDemand(String code) {
        catalogue.computeIfAbsent(code, known -> instrument(known, null, null, PlanningFigures.NONE));
        lines.add(new HeardLine(
                code, List.of(code), false, List.of(new HeardLine.PotAmount("EGL", null, "BY_DEMAND", null, null))));
        return this;
    }

    APlan forPlanning(String amount) {
        sums = new HeardSums(sums.allotted(), sums.contained(), amount, sums.authorisations());
        return this;
    }

    APlan used(String line, String committed, String paid) {
        used.add(new LineUse(line, 1, Money.ZERO, Money.parse(committed), Money.parse(paid)));
        return this;
    }

    ProgrammeForecast forecast(LocalDate on) {
        return new ProgrammeForecast(
                year,
                on,
                0,
                positions,
                new PlannedMoney(1L, lines, sums),
                used,
                catalogue,
                new CaseFigures.CheckedPlace(null, null),
                Caps.asShipped().inForceIn(year));
    }

    ProgrammeCheck.Result checked() {
        return new ProgrammeCheck(
                        year,
                        positions,
                        new PlannedMoney(1L, lines, sums),
                        catalogue,
                        new CaseFigures.CheckedPlace(null, null),
                        Caps.asShipped().inForceIn(year))
                .result();
    }

    /** The only group's years. */
    List<CheckedYear> years() {
        return checked().instruments().get(0).years();
    }

    private static Instrument instrument(
            String code, @Nullable LocalDate newCasesTo, @Nullable LocalDate payableUntil, PlanningFigures planning) {
        return new Instrument(
                code,
                code,
                null,
                "Fassung",
                "§ 1",
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                newCasesTo,
                null,
                newCasesTo,
                payableUntil,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                planning);
    }
}
