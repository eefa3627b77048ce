package obligo.instruments.changes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.http.Money;
import obligo.instruments.neighbours.HeardAgreement;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.programme.Position;
import obligo.instruments.programme.ProgrammePosition;
import obligo.instruments.programme.StoredProgramme;
import obligo.instruments.year.ProgrammeYear;
import obligo.stated.Reason;

/** Whom a change of an instrument touches, as far as this service knows: of this year and later ones. */
final class Impact {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Consequences consequences;
    private final String code;
    private final Map<String, List<Touched>> plans = new TreeMap<>();
    private final Map<String, List<TouchedAgreement>> agreements = new TreeMap<>();

    private Impact(Consequences consequences) {
        this.consequences = consequences;
        this.code = consequences.after().code();
    }

    /** In the order of the Jobcenters. A past year is over: no plan of it can be changed any more. */
    static List<TouchedJobcenter> of(Consequences consequences) {
        Impact impact = new Impact(consequences);
        int thisYear = LocalDate.now(GERMANY).getYear();
        impact.findPositions(thisYear);
        impact.findLines(thisYear);
        impact.findAgreements(thisYear);
        return impact.plans.entrySet().stream()
                .map(one -> new TouchedJobcenter(
                        one.getKey(),
                        one.getValue().stream()
                                .sorted(Comparator.comparingInt(Touched::year))
                                .toList(),
                        impact.agreements.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private void findPositions(int fromYear) {
        Map<Integer, Set<String>> byYear = ProgrammePosition.naming(code, fromYear).stream()
                .collect(Collectors.groupingBy(
                        ProgrammePosition::fiscalYear,
                        TreeMap::new,
                        Collectors.mapping(ProgrammePosition::jobcenter, Collectors.toCollection(TreeSet::new))));
        byYear.forEach((year, jobcenters) -> {
            Map<String, Long> revisions = ProgrammeYear.revisions(jobcenters, year);
            StoredProgramme.positions(jobcenters, year)
                    .forEach((jobcenter, programme) -> findPositions(
                            new Touched.Plan(jobcenter, year, revisions.getOrDefault(jobcenter, 0L)), programme));
        });
    }

    private void findPositions(Touched.Plan plan, List<Position> programme) {
        NamingRows naming = new NamingRows(programme, code);
        for (Position row : naming.rows()) {
            touch(Touched.position(
                    plan,
                    consequences.ofPosition(row, plan.year()),
                    row.position(),
                    row.entries() == null ? null : row.entries().value(),
                    naming.counts(row),
                    consequences.entriesOutside(row, plan.year())));
        }
    }

    private void findLines(int fromYear) {
        for (HeardBudget budget : HeardBudget.paying(code, fromYear)) {
            Touched.Plan plan = new Touched.Plan(budget.jobcenter(), budget.fiscalYear(), budget.revision());
            budget.paying(List.of(code)).forEach(line -> touch(line(plan, line)));
        }
    }

    private Touched line(Touched.Plan plan, HeardLine line) {
        List<Money> values = values(line.amounts().stream().map(HeardLine.PotAmount::value));
        List<Money> prior = values(line.amounts().stream().map(HeardLine.PotAmount::priorCommitments));
        boolean priorIsTold = prior.size() == line.amounts().size();
        return Touched.line(
                plan,
                consequences.ofLine(line, plan.year()),
                line.line(),
                values.isEmpty() ? null : sum(values),
                prior.isEmpty() || !priorIsTold ? null : sum(prior),
                values.isEmpty() ? reason(line) : null);
    }

    private static List<Money> values(Stream<Money> amounts) {
        return amounts.filter(amount -> amount != null).toList();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static Reason reason(HeardLine line) {
        return line.amounts().stream().anyMatch(HeardLine.PotAmount::byDemand) ? Reason.BY_DEMAND : Reason.NOT_STATED;
    }

    /** An agreement rests on the programme and the budget of its year. */
    private void findAgreements(int fromYear) {
        for (HeardAgreement agreement : HeardAgreement.standing(fromYear)) {
            List<Effect> effects = plans.getOrDefault(agreement.jobcenter(), List.of()).stream()
                    .filter(plan -> plan.year() == agreement.fiscalYear())
                    .map(Touched::effect)
                    .toList();
            if (!effects.isEmpty()) {
                Effect gravest = Collections.min(effects);
                agreements
                        .computeIfAbsent(agreement.jobcenter(), jobcenter -> new ArrayList<>())
                        .add(new TouchedAgreement(
                                agreement.jobcenter(),
                                agreement.fiscalYear(),
                                gravest,
                                gravest.rule(),
                                agreement.revision(),
                                agreement.stage(),
                                agreement.inForceVersion()));
            }
        }
    }

    private void touch(Touched touched) {
        plans.computeIfAbsent(touched.jobcenter(), jobcenter -> new ArrayList<>())
                .add(touched);
    }
}
