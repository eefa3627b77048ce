package obligo.instruments.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.catalogue.InstrumentRevision;
import obligo.instruments.law.Caps;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.neighbours.KnownJobcenter;
import obligo.instruments.neighbours.LineUse;
import obligo.instruments.programme.Position;
import obligo.instruments.programme.Programme;
import obligo.instruments.programme.ProgrammeRules;
import obligo.instruments.programme.StoredProgramme;
import obligo.instruments.year.ProgrammeRevision;
import obligo.instruments.year.ProgrammeYear;
import org.jspecify.annotations.Nullable;

/** Checks programmes as they are stored, and as they are proposed; changes nothing. */
@ApplicationScoped
class CheckProgrammes {
    private final Caps caps;

    CheckProgrammes(Caps caps) {
        this.caps = caps;
    }

    /** The stored programme and the heard budget, as they are or were known at an instant. */
    ProgrammeCheckView stored(
            KnownJobcenter jobcenter, int fiscalYear, @Nullable Long revision, @Nullable Instant asOf) {
        ProgrammeRevision at = ProgrammeYear.revisionAt(jobcenter.jobcenter(), fiscalYear, revision, asOf);
        Optional<HeardBudget> budget = asOf == null
                ? HeardBudget.latest(jobcenter.jobcenter(), fiscalYear)
                : HeardBudget.knownAt(jobcenter.jobcenter(), fiscalYear, asOf);
        Subject subject = new Subject(
                null,
                jobcenter,
                fiscalYear,
                StoredProgramme.at(at).positions(),
                at.number(),
                PlannedMoney.heard(budget.orElse(null)));
        return check(subject, asOf);
    }

    /**
     * Each proposal beside what is stored, if anything is.
     *
     * @throws obligo.http.Refusal {@code programme-not-planned} where a proposal leaves the programme as it is, and there
     *     is none; {@code instrument-unknown} and the refusals of a programme's shape
     */
    ProgrammeCheckView.Compared proposed(KnownJobcenter jobcenter, int fiscalYear, ProposedChecks asked) {
        List<ProgrammeCheckView> checks = new ArrayList<>();
        if (ProgrammeYear.isPlanned(jobcenter.jobcenter(), fiscalYear)) {
            checks.add(stored(jobcenter, fiscalYear, null, null));
        }
        asked.proposals().forEach(proposal -> checks.add(proposed(jobcenter, fiscalYear, proposal)));
        return new ProgrammeCheckView.Compared(checks);
    }

    private ProgrammeCheckView proposed(KnownJobcenter jobcenter, int fiscalYear, ProposedChecks.Proposal proposal) {
        PlannedMoney money = proposal.budget() == null
                ? PlannedMoney.heard(
                        HeardBudget.latest(jobcenter.jobcenter(), fiscalYear).orElse(null))
                : proposal.budget().money();
        Programme programme = proposal.programme();
        Long revision = null;
        if (programme == null) {
            ProgrammeRevision at = ProgrammeYear.revisionAt(jobcenter.jobcenter(), fiscalYear, null, null);
            programme = StoredProgramme.at(at);
            revision = at.number();
        } else {
            ProgrammeRules.checkProposed(programme);
        }
        return check(new Subject(proposal.name(), jobcenter, fiscalYear, programme.positions(), revision, money), null);
    }

    /** The stored programmes of several Jobcenters in a few reads, in the order of the Jobcenters. */
    List<CheckSummary> stored(List<KnownJobcenter> jobcenters, int fiscalYear) {
        List<String> numbers =
                jobcenters.stream().map(KnownJobcenter::jobcenter).toList();
        Map<String, Long> revisions = ProgrammeYear.revisions(numbers, fiscalYear);
        Map<String, List<Position>> positions = StoredProgramme.positions(numbers, fiscalYear);
        Map<String, HeardBudget> budgets = HeardBudget.latest(numbers, fiscalYear);
        List<Subject> subjects = jobcenters.stream()
                .map(jobcenter -> new Subject(
                        null,
                        jobcenter,
                        fiscalYear,
                        positions.getOrDefault(jobcenter.jobcenter(), List.of()),
                        revisions.get(jobcenter.jobcenter()),
                        PlannedMoney.heard(budgets.get(jobcenter.jobcenter()))))
                .toList();
        Set<String> codes =
                subjects.stream().flatMap(subject -> subject.codes().stream()).collect(Collectors.toSet());
        Catalogue catalogue = Catalogue.of(InstrumentRevision.named(codes));
        return subjects.stream()
                .map(subject -> CheckSummary.of(answer(subject, catalogue, null)))
                .toList();
    }

    /** The year's end as far as it can be told from the stored programme and what was heard of the money. */
    ProgrammeForecastView forecast(KnownJobcenter jobcenter, int fiscalYear, LocalDate on, int tolerancePercent) {
        ProgrammeRevision at = ProgrammeYear.revisionAt(jobcenter.jobcenter(), fiscalYear, null, null);
        PlannedMoney money = PlannedMoney.heard(
                HeardBudget.latest(jobcenter.jobcenter(), fiscalYear).orElse(null));
        Subject subject =
                new Subject(null, jobcenter, fiscalYear, StoredProgramme.at(at).positions(), at.number(), money);
        List<LineUse> used = LineUse.heard(jobcenter.jobcenter(), fiscalYear);
        Catalogue catalogue = Catalogue.of(InstrumentRevision.named(subject.codes()));
        ProgrammeForecast forecast = new ProgrammeForecast(
                fiscalYear,
                on,
                tolerancePercent,
                subject.positions(),
                money,
                used,
                catalogue.instruments(),
                subject.place(),
                caps.inForceIn(fiscalYear));
        return new ProgrammeForecastView(
                jobcenter.jobcenter(),
                fiscalYear,
                on,
                forecast.instruments(),
                forecast.transfers(),
                forecast.uncovered(),
                new ProgrammeForecastView.RestsOn(
                        at.number(),
                        money.revision(),
                        subject.missedBudgetRevisions(),
                        used.stream().map(LineUse::revision).max(Long::compare).orElse(null),
                        catalogue.revisions(subject.codes())));
    }

    /** What is checked. */
    private record Subject(
            @Nullable String name,
            KnownJobcenter jobcenter,
            int fiscalYear,
            List<Position> positions,
            @Nullable Long programmeRevision,
            PlannedMoney money) {

        CaseFigures.CheckedPlace place() {
            return new CaseFigures.CheckedPlace(jobcenter.regionalDirectorate(), jobcenter.form());
        }

        @Nullable
        Long missedBudgetRevisions() {
            Long revision = money.revision();
            return revision == null
                    ? null
                    : Long.valueOf(HeardBudget.missedRevisions(jobcenter.jobcenter(), fiscalYear, revision));
        }

        Set<String> codes() {
            return Stream.concat(
                            positions.stream().map(Position::instruments),
                            money.lines().stream().map(line -> line.instruments()))
                    .flatMap(List::stream)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The catalogue's instruments that a check needs, and their revisions. */
    private record Catalogue(Map<String, Instrument> instruments, Map<String, Long> revisions) {
        static Catalogue of(Map<String, InstrumentRevision> known) {
            Map<String, Instrument> instruments = new HashMap<>();
            Map<String, Long> revisions = new HashMap<>();
            known.forEach((code, revision) -> {
                instruments.put(code, revision.instrument());
                revisions.put(code, revision.number());
            });
            return new Catalogue(instruments, revisions);
        }

        Map<String, Long> revisions(Set<String> codes) {
            Map<String, Long> some = new TreeMap<>(revisions);
            some.keySet().retainAll(codes);
            return some;
        }
    }

    private ProgrammeCheckView check(Subject subject, @Nullable Instant asOf) {
        Set<String> codes = subject.codes();
        Catalogue catalogue =
                Catalogue.of(asOf == null ? InstrumentRevision.named(codes) : InstrumentRevision.namedAt(codes, asOf));
        requireKnown(subject, catalogue);
        return answer(subject, catalogue, subject.missedBudgetRevisions());
    }

    private ProgrammeCheckView answer(Subject subject, Catalogue catalogue, @Nullable Long missedBudgetRevisions) {
        ProgrammeCheck.Result result = new ProgrammeCheck(
                        subject.fiscalYear(),
                        subject.positions(),
                        subject.money(),
                        catalogue.instruments(),
                        subject.place(),
                        caps.inForceIn(subject.fiscalYear()))
                .result();
        return new ProgrammeCheckView(
                subject.name(),
                subject.jobcenter().jobcenter(),
                subject.fiscalYear(),
                result.verdict(),
                result.instruments(),
                result.authorisations(),
                result.caps(),
                new ProgrammeCheckView.RestsOn(
                        subject.programmeRevision(),
                        subject.money().revision(),
                        missedBudgetRevisions,
                        catalogue.revisions(subject.codes())));
    }

    /** A neighbour's line may name what is not in the catalogue yet; a position may not (I-1). */
    private static void requireKnown(Subject subject, Catalogue catalogue) {
        for (Position position : subject.positions()) {
            for (String code : position.instruments()) {
                if (!catalogue.instruments().containsKey(code)) {
                    throw InstrumentsRefusal.INSTRUMENT_UNKNOWN
                            .refusal()
                            .with("instrument", code)
                            .with("position", position.position());
                }
            }
        }
    }
}
