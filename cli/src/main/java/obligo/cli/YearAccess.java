package obligo.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import obligo.cli.access.Grant;
import obligo.cli.access.Role;
import obligo.cli.access.SigningKey;
import obligo.cli.gateway.Answer;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.gateway.RefusalText;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.overview.OverviewPage;
import obligo.cli.samples.LoadSample;
import obligo.cli.samples.Sample;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Reads and writes years through the gateway of the running suite, with tokens of the suite's own key. */
final class YearAccess {
    private static final Duration HEARING_PATIENCE = Duration.ofSeconds(20);

    private final SigningKey key;
    private final URI gateway;
    private final Terminal terminal;

    YearAccess(Home home, Terminal terminal) {
        this.key = SigningKey.in(home.keys());
        this.gateway = home.rememberedPorts()
                .orElseGet(() -> Ports.Wishes.NONE.over(System::getenv).orUsual())
                .url(Part.GATEWAY);
        this.terminal = terminal;
    }

    GatewayClient as(Role role, @Nullable String jobcenter, String language) {
        return new GatewayClient(gateway, Grant.of(role, jobcenter).token(key, Instant.now()), language);
    }

    void load(Sample sample) {
        String jobcenter = sample.jobcenter();
        terminal.say("Loading %s", sample.name());
        new LoadSample(
                        sample,
                        as(Role.BUDGET_OFFICER, jobcenter, "en"),
                        as(Role.PLANNER, jobcenter, "en"),
                        terminal,
                        HEARING_PATIENCE)
                .load();
    }

    void show(String jobcenter, String year, Locale language) {
        GatewayClient auditor = as(Role.AUDITOR, null, language.getLanguage());
        String path = "/v1/jobcenters/%s/years/%s/overview".formatted(jobcenter, year);
        Answer overview = auditor.get(path);
        if (!overview.isSuccess()) {
            throw new CannotGoOn(RefusalText.of("GET " + path, overview));
        }
        String scheme = OverviewPage.schemeId(overview.body());
        Answer categories = scheme.isEmpty() ? overview : auditor.get("/v1/schemes/" + scheme);
        OverviewPage.lines(overview.body(), categories.body(), language, terminal.style())
                .forEach(terminal::say);
    }
}
