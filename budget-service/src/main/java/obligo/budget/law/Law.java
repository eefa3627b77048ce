package obligo.budget.law;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import obligo.budget.money.Pot;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What the law and the budget notes say. Read once at the start from {@code law/*.yaml}; a directory named by
 * {@code obligo.budget.law} replaces any of those files by one of the same name, so that what is unsure stays the
 * operator's to decide. Questions without a day are answered for today.
 */
@ApplicationScoped
public class Law {
    private static final Logger LOG = Logger.getLogger(Law.class);
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Berlin"); // D-13

    private static final String POTS = "pots";
    private static final String STAGES = "allotment-stages";
    private static final String AUTHORISATION = "authorisation";
    private static final String CAPS = "caps";
    private static final String REGIMES = "interim-regimes";
    private static final String PROFILES = "subsidy-profiles";
    private static final String COSTS = "administrative-costs";
    private static final String TRANSFERS = "transfers";
    private static final Set<String> SUBJECTS =
            Set.of(POTS, STAGES, AUTHORISATION, CAPS, REGIMES, PROFILES, COSTS, TRANSFERS);

    private static final String FUTURE_YEARS = "FUTURE_YEARS";
    private static final String FEDERAL_SHARE = "FEDERAL_SHARE";
    private static final String RECEIVER_FULLY_COMMITTED = "RECEIVER_FULLY_COMMITTED";

    private final Timeline<PotRule> pots;
    private final Timeline<Boolean> stages;
    private final Timeline<Boolean> authorisation;
    private final Timeline<Cap> caps;
    private final Timeline<InterimRegime> regimes;
    private final Timeline<SubsidyProfile> profiles;
    private final Timeline<Share> costs;
    private final Timeline<Long> tolerances;

    /** @throws LawFault where a file is wrong: nothing is booked under a law that is misread */
    @Inject
    Law(@ConfigProperty(name = "obligo.budget.law") Optional<Path> directory) {
        directory.ifPresent(named -> LawFile.checkDirectory(named, SUBJECTS));
        pots = read(POTS, directory, PotRule::of)
                .always(Arrays.stream(Pot.values()).map(Pot::name));
        stages = read(STAGES, directory, (row, provision) -> row.flag("money"));
        authorisation = read(AUTHORISATION, directory, (row, provision) -> row.flag("needed"))
                .always(Stream.of(FUTURE_YEARS));
        caps = read(CAPS, directory, Cap::of);
        regimes = read(REGIMES, directory, InterimRegime::of).oneAtATime();
        profiles = read(PROFILES, directory, SubsidyProfile::of);
        costs = read(COSTS, directory, (row, provision) -> row.shareOfSomething("share"))
                .always(Stream.of(FEDERAL_SHARE));
        tolerances = read(TRANSFERS, directory, (row, provision) -> row.money("tolerance")
                        .cents())
                .always(Stream.of(RECEIVER_FULLY_COMMITTED));
    }

    private static <T> Timeline<T> read(
            String subject, Optional<Path> directory, BiFunction<LawRow, Provision, T> reading) {
        return new Timeline<>(LawFile.of(subject, directory), reading);
    }

    /** The law as this version ships it, without an operator's replacements. */
    public static Law asShipped() {
        return new Law(Optional.empty());
    }

    void atStart(@Observes StartupEvent event) {
        LOG.infof("law: %d provisions in force", inForceOn(today()).size());
    }

    public PotRule pot(Pot pot) {
        return pots.on(pot.name(), today()).orElseThrow();
    }

    /** Whether an allotment of this stage gives money that can be booked (M-6); one that the law does not name does not. */
    public boolean isMoney(String allotmentStage) {
        return stages.on(allotmentStage, today()).orElse(false);
    }

    /** Whether obligations due in later years need a Verpflichtungsermächtigung (M-44). */
    public boolean needsAuthorisation() {
        return authorisation.on(FUTURE_YEARS, today()).orElseThrow();
    }

    /** The caps in force on some day of the year; which day each begins is told by {@link Cap#inForceOn}. */
    public List<Cap> caps(int fiscalYear) {
        return caps.during(LocalDate.of(fiscalYear, 1, 1), LocalDate.of(fiscalYear, 12, 31));
    }

    public Optional<InterimRegime> interimRegime(LocalDate day) {
        return regimes.during(day, day).stream().findFirst();
    }

    /** The falling rates of an instrument for a case that begins on this day, empty where it is paid in full. */
    public Optional<SubsidyProfile> profile(String instrument, LocalDate start) {
        return profiles.on(instrument, start);
    }

    /** The kommunale Finanzierungsanteil: what the federal share leaves of the costs (M-30). */
    public Share kfaShare(LocalDate day) {
        return federalShare(day).rest();
    }

    /** @param day of 2005 or later, when the SGB II began */
    public Share federalShare(LocalDate day) {
        return costs.on(FEDERAL_SHARE, day).orElseThrow();
    }

    /** How much may still be free in a pot that counts as fully committed when it receives a transfer (M-33). */
    public long transferToleranceCents() {
        return tolerances.on(RECEIVER_FULLY_COMMITTED, today()).orElseThrow();
    }

    /** Every row in force on a day, subject by subject. */
    List<Provision> inForceOn(LocalDate day) {
        return Stream.of(pots, stages, authorisation, caps, regimes, profiles, costs, tolerances)
                .flatMap(timeline -> timeline.inForceOn(day))
                .toList();
    }

    static LocalDate today() {
        return LocalDate.now(LEGAL_TIME);
    }
}
