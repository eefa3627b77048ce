package obligo.targets.actuals;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.http.Language;
import obligo.http.Role;
import obligo.targets.parameters.Parameters;
import org.jspecify.annotations.Nullable;

/** Who delivers in this request, whether it may, and in which form. */
@RequestScoped
class Delivering {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String MANNER = "NDJSON, or German CSV: semicolon, decimal comma, thousands point, UTF-8 with or "
            + "without byte order mark or Windows-1252, a header with the columns in any order. The body may be of any "
            + "length. Nothing is recorded before all of it has arrived. What is there already is REPEATED and no new "
            + "value; another value stands beside the old one from then on (T-30). A row that is refused is answered with "
            + "its problem, whose figures name `row` and `column`: `actual-out-of-year`, `actual-too-early`, "
            + "`actual-incomplete`, `actual-negative`, `actual-contradicted`, `actual-gender-sum`, "
            + "`actual-of-another-jobcenter`, `indicator-unknown`, `indicator-not-in-force`, `jobcenter-unknown`, "
            + "`data-state-unknown`, `number-ambiguous`, `malformed-json`, `invalid-request`. Role `statistics-service`.";

    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\";\\s]+)");

    private final Caller caller;
    private final RecordActuals recordActuals;

    Delivering(Caller caller, RecordActuals recordActuals) {
        this.caller = caller;
        this.recordActuals = recordActuals;
    }

    /** How a delivery is sent. */
    record Manner(
            @Nullable LocalDate deliveredOn,
            boolean atomic,
            boolean dryRun,
            boolean tellAll,
            boolean isCsv,
            @Nullable String charset,
            Language language) {}

    static Manner manner(
            @Nullable LocalDate deliveredOn,
            boolean atomic,
            boolean dryRun,
            String results,
            String contentType,
            Language language) {
        Matcher charset = CHARSET.matcher(contentType);
        return new Manner(
                deliveredOn,
                atomic,
                dryRun,
                results.equals("all"),
                contentType.startsWith(CSV),
                charset.find() ? charset.group(1) : null,
                language);
    }

    /**
     * T-4: only statistics are actuals, so only their machine delivers; one whose token names a Jobcenter, for that one.
     *
     * @param jobcenter that the address names, null where it names none
     */
    Decided deliver(@Nullable String jobcenter, @Nullable Integer year, Manner manner, InputStream body)
            throws IOException {
        caller.must(Role.STATISTICS_SERVICE);
        String own = caller.jobcenter();
        if (own != null && jobcenter != null && !own.equals(jobcenter)) {
            throw CommonRefusal.NOT_PERMITTED.refusal().with("jobcenter", jobcenter);
        }
        LocalDate today = Parameters.today();
        LocalDate deliveredOn = Objects.requireNonNullElse(manner.deliveredOn(), today);
        if (deliveredOn.isAfter(today)) {
            throw CommonRefusal.INVALID_REQUEST.refusal().at("deliveredOn", "liegt in der Zukunft", "is in the future");
        }
        DeliveryTerms terms = new DeliveryTerms(
                jobcenter == null ? own : jobcenter,
                year,
                deliveredOn,
                Author.of(caller),
                manner.language(),
                manner.atomic(),
                manner.dryRun(),
                manner.tellAll());
        RowSource rows = manner.isCsv() ? new CsvRows(body, charset(manner.charset())) : new NdjsonRows(body);
        return recordActuals.record(terms, rows);
    }

    /** What calls itself Latin 1 is Windows-1252 in practice. */
    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8", "us-ascii" -> StandardCharsets.UTF_8;
            case "windows-1252", "cp1252", "iso-8859-1", "iso-8859-15" -> GermanText.WINDOWS;
            default -> throw CommonRefusal.UNSUPPORTED_MEDIA_TYPE.refusal().with("charset", name);
        };
    }
}
