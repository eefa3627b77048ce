package obligo.targets.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Tuple;
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
import obligo.targets.plan.Item;
import org.jspecify.annotations.Nullable;

/**
 * How far one agreement of a year is, with the values of each side, those agreed and those signed. Hundreds are read at
 * once, so only the items of their documents are.
 */
public final class Negotiated {
    private static final String LAST = """
            select distinct on (subject) * from agreement_step
            where fiscal_year = :year and subject = any(cast(:subjects as text[])) and taken_at <= :asOf
            order by subject, revision desc""";
    private static final String STANDING = """
            select last.subject, last.fiscal_year, last.revision, last.taken_at, last.stage, last.latest_version,
                   last.bottom_up_version, last.top_down_version, last.agreed_version, last.in_force_version, last.amended
            from (%s) last""".formatted(LAST);
    private static final String SAYING = """
            select said.subject, said.version, said.side, cast(said.body -> 'content' -> 'items' as text) items
            from agreement_step said join (%s) last on last.subject = said.subject
            where said.fiscal_year = :year and said.type in ('OFFER', 'COUNTER', 'AMEND')
              and said.version in (last.bottom_up_version, last.top_down_version, last.agreed_version,
                                   last.in_force_version)""".formatted(LAST);
    private static final String SIGNING = """
            select signed.subject, signed.party from agreement_step signed join (%s) last on last.subject = signed.subject
            where signed.fiscal_year = :year and signed.taken_at <= :asOf and signed.type = 'SIGN'
              and signed.version = last.agreed_version order by signed.revision""".formatted(LAST);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int fiscalYear;
    private final long revision;
    private final Instant lastStepAt;
    private final AgreementState state;
    private final Map<Integer, Said> saying = new HashMap<>();
    private final List<Party> signatures = new ArrayList<>();

    /** A version. */
    private record Said(@Nullable PlanningSide side, List<Item> items) {}

    private Negotiated(Tuple last) {
        this.fiscalYear = last.get("fiscal_year", Integer.class);
        this.revision = last.get("revision", Long.class);
        this.lastStepAt = last.get("taken_at", Instant.class);
        this.state = new AgreementState(
                Stage.valueOf(last.get("stage", String.class)),
                last.get("latest_version", Integer.class),
                last.get("bottom_up_version", Integer.class),
                last.get("top_down_version", Integer.class),
                false,
                false,
                last.get("agreed_version", Integer.class),
                last.get("in_force_version", Integer.class),
                last.get("amended", Boolean.class));
    }

    /** Of each of these Jobcenters that has opened one, as known at an instant; three statements for all. */
    public static Map<String, Negotiated> inYear(List<String> jobcenters, int fiscalYear, @Nullable Instant asOf) {
        String[] subjects = jobcenters.toArray(String[]::new);
        Map<String, Negotiated> negotiated = new TreeMap<>();
        rows(STANDING, subjects, fiscalYear, asOf)
                .forEach(row -> negotiated.put(row.get("subject", String.class), new Negotiated(row)));
        rows(SAYING, subjects, fiscalYear, asOf)
                .forEach(row -> of(negotiated, row).saying.put(row.get("version", Integer.class), said(row)));
        rows(SIGNING, subjects, fiscalYear, asOf)
                .forEach(row -> of(negotiated, row).signatures.add(Party.valueOf(row.get("party", String.class))));
        return negotiated;
    }

    private static Negotiated of(Map<String, Negotiated> negotiated, Tuple row) {
        return Objects.requireNonNull(negotiated.get(row.get("subject", String.class)));
    }

    private static Said said(Tuple row) {
        String side = row.get("side", String.class);
        try {
            List<Item> items = JSON.readValue(row.get("items", String.class), new TypeReference<>() {});
            return new Said(side == null ? null : PlanningSide.valueOf(side), items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a version that was stored cannot be read", e);
        }
    }

    private static List<Tuple> rows(String query, String[] subjects, int fiscalYear, @Nullable Instant asOf) {
        return Panache.getSession()
                .createNativeQuery(query, Tuple.class)
                .setParameter("year", fiscalYear)
                .setParameter("subjects", subjects)
                .setParameter("asOf", asOf == null ? Instant.now() : asOf)
                .getResultList();
    }

    public Status status(@Nullable Instant asOf) {
        return state.status(fiscalYear, asOf == null ? Parameters.today() : Parameters.day(asOf));
    }

    public long revision() {
        return revision;
    }

    public int latestVersion() {
        return state.latestVersion();
    }

    /** The side that has said the latest version; null while nothing is said. */
    public @Nullable PlanningSide latestSide() {
        Said latest = saying.get(latestVersion());
        return latest == null ? null : latest.side();
    }

    /** When the last step was taken. */
    public Instant lastStepAt() {
        return lastStepAt;
    }

    /** Who has signed the agreed version. */
    public List<Party> signatures() {
        return List.copyOf(signatures);
    }

    /** The number of the version that stands for this, 0 where there is none. */
    public int version(Standpoint standpoint) {
        return switch (standpoint) {
            case BOTTOM_UP -> state.bottomUpVersion();
            case TOP_DOWN -> state.topDownVersion();
            case AGREED -> state.agreedVersion();
            case SIGNED -> state.inForceVersion();
        };
    }

    /** Its values, null where there is none. */
    public @Nullable List<Item> items(Standpoint standpoint) {
        Said said = saying.get(version(standpoint));
        return said == null ? null : said.items();
    }
}
