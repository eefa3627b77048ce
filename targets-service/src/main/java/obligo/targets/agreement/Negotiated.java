package obligo.targets.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import obligo.targets.parameters.Parameters;
import obligo.targets.parties.Party;
import obligo.targets.parties.PlanningSide;
import obligo.targets.plan.Targets;
import org.jspecify.annotations.Nullable;

/** How far one agreement of a year is, with the values of each side, those agreed and those signed. */
public final class Negotiated {
    private static final String LAST = """
            select distinct on (subject) * from agreement_step
            where fiscal_year = :year and subject = any(cast(:subjects as text[])) and taken_at <= :asOf
            order by subject, revision desc""";
    private static final String SAYING = """
            select said.* from agreement_step said
            join (select distinct on (subject) * from agreement_step
                  where fiscal_year = :year and subject = any(cast(:subjects as text[])) and taken_at <= :asOf
                  order by subject, revision desc) last on last.subject = said.subject
            where said.fiscal_year = :year and said.type in ('OFFER', 'COUNTER', 'AMEND')
              and said.version in (last.bottom_up_version, last.top_down_version, last.agreed_version,
                                   last.in_force_version)""";
    private static final String SIGNING = """
            select * from agreement_step
            where fiscal_year = :year and subject = any(cast(:subjects as text[])) and taken_at <= :asOf
              and type = 'SIGN'""";

    private final AgreementStep last;
    private final Map<Integer, AgreementStep> saying = new HashMap<>();
    private final List<AgreementStep> signing = new ArrayList<>();

    private Negotiated(AgreementStep last) {
        this.last = last;
    }

    /** Of each of these Jobcenters that has opened one, as known at an instant; three statements for all. */
    public static Map<String, Negotiated> inYear(List<String> jobcenters, int fiscalYear, @Nullable Instant asOf) {
        String[] subjects = jobcenters.toArray(String[]::new);
        Map<String, Negotiated> negotiated = new TreeMap<>();
        steps(LAST, subjects, fiscalYear, asOf).forEach(step -> negotiated.put(step.subject, new Negotiated(step)));
        steps(SAYING, subjects, fiscalYear, asOf)
                .forEach(step -> known(negotiated, step).saying.put(step.version(), step));
        steps(SIGNING, subjects, fiscalYear, asOf)
                .forEach(step -> known(negotiated, step).signing.add(step));
        return negotiated;
    }

    private static Negotiated known(Map<String, Negotiated> negotiated, AgreementStep step) {
        return Objects.requireNonNull(negotiated.get(step.subject));
    }

    private static List<AgreementStep> steps(String query, String[] subjects, int fiscalYear, @Nullable Instant asOf) {
        return Panache.getSession()
                .createNativeQuery(query, AgreementStep.class)
                .setParameter("year", fiscalYear)
                .setParameter("subjects", subjects)
                .setParameter("asOf", asOf == null ? Instant.now() : asOf)
                .getResultList();
    }

    public Status status(@Nullable Instant asOf) {
        return last.state().status(last.fiscalYear, asOf == null ? Parameters.today() : Parameters.day(asOf));
    }

    public long revision() {
        return last.revision();
    }

    public int latestVersion() {
        return last.state().latestVersion();
    }

    /** The side that has said the latest version; null while nothing is said. */
    public @Nullable PlanningSide latestSide() {
        AgreementStep latest = saying.get(latestVersion());
        return latest == null ? null : latest.side();
    }

    /** When the last step was taken. */
    public Instant lastStepAt() {
        return last.takenAt();
    }

    /** Who has signed the agreed version. */
    public List<Party> signatures() {
        return Negotiation.signatures(signing, last.state().agreedVersion()).stream()
                .map(AgreementStep::party)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The number of the version that stands for this, 0 where there is none. */
    public int version(Standpoint standpoint) {
        AgreementState state = last.state();
        return switch (standpoint) {
            case BOTTOM_UP -> state.bottomUpVersion();
            case TOP_DOWN -> state.topDownVersion();
            case AGREED -> state.agreedVersion();
            case SIGNED -> state.inForceVersion();
        };
    }

    /** Its values, null where there is none. */
    public @Nullable Targets targets(Standpoint standpoint) {
        AgreementStep said = saying.get(version(standpoint));
        return said == null ? null : AgreementVersion.content(said);
    }
}
