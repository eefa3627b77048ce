package obligo.budget.bookings;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import obligo.budget.bookings.BulkResult.Summary.End;
import obligo.budget.ledger.Ledger;
import obligo.budget.ledger.Request;
import obligo.budget.year.YearKey;
import obligo.http.Author;
import obligo.http.Language;
import obligo.http.NdjsonLines;
import obligo.http.ProblemMappers;
import obligo.http.Refusal;
import obligo.http.Role;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads bookings in bulk: a stream of lines in, a stream of results out, whatever their number. */
@ApplicationScoped
class LoadBookings {
    private static final Logger LOG = Logger.getLogger(LoadBookings.class);
    private static final int CHUNK = 2_000;

    private final Ledger ledger;
    private final BulkLines lines;
    private final ObjectMapper json;

    LoadBookings(Ledger ledger, BulkLines lines, ObjectMapper json) {
        this.ledger = ledger;
        this.lines = lines;
        this.json = json;
    }

    /** Who loads into which year, and how. */
    record Terms(
            YearKey year,
            Author author,
            Set<Role> roles,
            String correlationId,
            Language language,
            boolean atomic,
            boolean dryRun) {

        Request request(BulkItem item) {
            return new Request(year, item.id(), item.booking(), author, roles, correlationId, false);
        }

        BulkResult refused(long line, @Nullable UUID id, Refusal refusal) {
            return BulkResult.refused(line, id, ProblemMappers.problem(refusal, language, null, null));
        }
    }

    /**
     * Reads to the end, or to where the stream breaks off, and tells of each line what became of it.
     *
     * @throws IOException where the results cannot be told any more; what was booked until then stays booked
     */
    void load(Terms terms, InputStream input, OutputStream output) throws IOException {
        BulkAnswer answer = new BulkAnswer(json, output);
        if (terms.atomic() || terms.dryRun()) {
            together(terms, input, answer);
        } else {
            oneByOne(terms, input, answer);
        }
    }

    private void oneByOne(Terms terms, InputStream input, BulkAnswer answer) throws IOException {
        NdjsonLines text = new NdjsonLines(input);
        List<BulkLines.Line> chunk = new ArrayList<>();
        long number = 0;
        boolean whole = true;
        while (whole) {
            try {
                if (!text.advance()) {
                    break;
                }
            } catch (IOException e) {
                LOG.debugf("a bulk load broke off after line %d: %s", number, e);
                whole = false;
                break;
            }
            chunk.add(lines.read(++number, text));
            if (chunk.size() == CHUNK || !text.hasArrived()) {
                book(terms, chunk, answer);
                chunk.clear();
            }
        }
        book(terms, chunk, answer);
        answer.finish(false, whole ? End.COMPLETE : End.BROKEN_OFF);
    }

    private void book(Terms terms, List<BulkLines.Line> chunk, BulkAnswer answer) throws IOException {
        List<Request> requests = new ArrayList<>();
        for (BulkLines.Line line : chunk) {
            if (line.item() != null) {
                requests.add(terms.request(line.item()));
            }
        }
        var outcomes = requests.isEmpty() ? null : ledger.book(requests).iterator();
        for (BulkLines.Line line : chunk) {
            answer.tell(
                    line.item() == null || outcomes == null
                            ? terms.refused(line.number(), line.id(), line.refusalOrThrow())
                            : SpooledLoad.result(
                                    terms, line.number(), line.item().id(), outcomes.next()));
        }
        answer.flush();
    }

    /** Takes the whole load in first: a slow or broken stream must not hold the year's lock. */
    private void together(Terms terms, InputStream input, BulkAnswer answer) throws IOException {
        try (SpooledLoad load = new SpooledLoad(terms, lines, json)) {
            try {
                load.keep(input);
            } catch (IOException e) {
                LOG.debugf("a bulk load broke off, nothing of it is booked: %s", e);
                answer.finish(terms.atomic(), End.BROKEN_OFF);
                return;
            }
            boolean readable = load.checkAll();
            boolean bookable = (readable || !terms.atomic()) && ledger.bookAll(terms.year(), load, terms.dryRun());
            boolean booked = bookable && !terms.dryRun();
            for (Iterator<BulkResult> results = load.results(); results.hasNext(); ) {
                BulkResult result = results.next();
                answer.tell(booked ? result : result.undone());
            }
            answer.finish(terms.atomic(), booked ? End.COMPLETE : End.ROLLED_BACK);
        }
    }
}
