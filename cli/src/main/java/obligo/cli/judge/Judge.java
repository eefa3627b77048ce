package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.cli.trial.TrialYear;

/** Reads a year's journal once and holds every entry against the rules, the limits and the callers' books. */
public final class Judge {
    private final Findings findings;
    private final ChainCheck chain;
    private final ToldCheck told;
    private final LimitCheck limits;
    private final Bindings bindings;
    private final List<Check> checks;
    private long entries;

    public Judge(TrialYear trial, Books books, Findings findings) {
        this.findings = findings;
        Set<String> setUp = trial.allotments().stream()
                .map(allotment -> allotment.id().toString())
                .collect(Collectors.toSet());
        chain = new ChainCheck(trial.jobcenter(), trial.year(), findings);
        told = new ToldCheck(books, setUp, findings);
        limits = new LimitCheck(trial, findings);
        bindings = new Bindings(findings);
        EffectCheck effects = new EffectCheck(trial, bindings, findings);
        checks = List.of(chain, told, limits, effects, bindings, new PersonCheck(findings));
    }

    /** @param line of the journal as NDJSON */
    public void see(String line) {
        try {
            Entry entry = Entry.parse(line);
            entries++;
            checks.forEach(check -> check.see(entry));
        } catch (IllegalArgumentException e) {
            findings.add(Fault.CHAIN, "%s", e);
        }
    }

    /** There are no more entries. */
    public void end() {
        checks.forEach(Check::end);
    }

    /** @param balances as an instance answers them after the last entry */
    public void balances(String who, JsonNode balances) {
        new BalancesCheck(limits, findings).compare(who, balances, chain.last());
    }

    /** @param proof as an instance answers it after the last entry */
    public void proof(String who, JsonNode proof) {
        boolean holds = proof.path("intact").asBoolean()
                && proof.path("entries").asLong() == chain.last()
                && proof.path("headHash").asText().equals(chain.headHash());
        if (!holds) {
            findings.add(
                    Fault.CHAIN,
                    "%s proves %s, the journal ends at %d with %s",
                    who,
                    proof,
                    chain.last(),
                    chain.headHash());
        }
    }

    /** @param all reservations, commitments and transfers as an instance answers them after the last entry */
    public void bindings(String who, Iterable<JsonNode> all) {
        BindingsCheck check = new BindingsCheck(who, bindings, findings);
        all.forEach(check::compare);
        check.end();
    }

    public long entries() {
        return entries;
    }

    /** How many requests took effect after their callers had given them up and been refused a repetition. */
    public int overtaken() {
        return told.overtaken();
    }
}
