package obligo.cli.bench.bookings;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obligo.cli.access.Grant;
import obligo.cli.access.Role;
import obligo.cli.access.SigningKey;
import obligo.cli.gateway.Answer;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.money.Cents;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.trial.TrialYear;

/** Jobcenters with lines on which nothing is ever refused. */
final class Field {
    static final int YEAR = 2025;

    private static final Duration HEARING_PATIENCE = Duration.ofSeconds(60);
    private static final long LINE_CENTS = 100_000_000_000L;
    private static final List<String> INSTRUMENTS = List.of(
            "VB",
            "MAT",
            "AVGS_MAT",
            "MAG",
            "MPAV",
            "EGZ",
            "EGZ_SB",
            "PB",
            "AHI",
            "ESG_SVB",
            "ESG_SELB",
            "LES",
            "AGH_MAE",
            "EVL_16E",
            "FF_16F",
            "FOLGE_16G",
            "FSJM_16H",
            "TAAM_16I",
            "GABE_16K",
            "BAE",
            "ASA_FLEX",
            "EQ",
            "BOP",
            "REISE_59",
            "MD");

    private final SigningKey key;
    private final URI gateway;
    private final List<TrialYear> years = new ArrayList<>();

    Field(SigningKey key, URI gateway) {
        this.key = key;
        this.gateway = gateway;
    }

    /** Plans a year for so many Jobcenters, each with a line for each of 25 instruments. */
    void plan(int jobcenters) {
        GatewayClient auditor =
                new GatewayClient(gateway, Grant.of(Role.AUDITOR, null).token(key, Instant.now()), "en");
        Answer organisations = auditor.get("/v1/organisations?limit=" + jobcenters);
        for (JsonNode organisation : organisations.body().path("items")) {
            String jobcenter = organisation.path("jobcenter").asText();
            TrialYear year = new TrialYear(
                    jobcenter,
                    YEAR,
                    List.of(new TrialYear.Allotment("EGL", null, LINE_CENTS * INSTRUMENTS.size())),
                    INSTRUMENTS.stream()
                            .map(instrument -> TrialYear.Line.of(instrument, LINE_CENTS))
                            .toList());
            year.store(client(year), HEARING_PATIENCE);
            years.add(year);
        }
        if (years.size() != jobcenters) {
            throw new CannotGoOn("There are only %d Jobcenters, and not %d.".formatted(years.size(), jobcenters));
        }
    }

    int linesOfOne() {
        return INSTRUMENTS.size();
    }

    List<TrialYear> years() {
        return years;
    }

    String token(TrialYear year) {
        return Grant.of(Role.BUDGET_OFFICER, year.jobcenter()).token(key, Instant.now());
    }

    /** One for each line of the years. */
    List<Target> targets(List<TrialYear> chosen) {
        List<Target> targets = new ArrayList<>();
        for (TrialYear year : chosen) {
            String token = token(year);
            year.lines().forEach(line -> targets.add(Target.of(year.path(), token, line.key(), YEAR)));
        }
        return targets;
    }

    /** What all balances say together. */
    long committedCents() {
        long committed = 0;
        for (TrialYear year : years) {
            Answer balances = client(year).get(year.path() + "/balances");
            for (JsonNode pot : balances.body().path("pots")) {
                committed += Cents.parse(pot.path("committed").asText("0"));
            }
        }
        return committed;
    }

    private GatewayClient client(TrialYear year) {
        return new GatewayClient(gateway, token(year), "en");
    }
}
