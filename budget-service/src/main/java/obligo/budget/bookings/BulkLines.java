package obligo.budget.bookings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import obligo.http.CommonRefusal;
import obligo.http.NdjsonLines;
import obligo.http.Refusal;
import obligo.http.RequestFaults;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a bulk load, each by itself: a wrong one is refused and the next is read. */
@ApplicationScoped
class BulkLines {
    private final ObjectReader json;
    private final Validator validator;

    BulkLines(ObjectMapper json, Validator validator) {
        this.json = json.readerFor(BulkItem.class);
        this.validator = validator;
    }

    /**
     * A line that was read.
     *
     * @param item null where it was refused
     */
    record Line(
            long number,
            @Nullable UUID id,
            @Nullable BulkItem item,
            @Nullable Refusal refusal) {

        Refusal refusalOrThrow() {
            return Objects.requireNonNull(refusal);
        }
    }

    Line read(long number, NdjsonLines text) {
        if (text.isTooLong()) {
            return new Line(number, null, null, CommonRefusal.BODY_TOO_LARGE.refusal());
        }
        try {
            BulkItem item = json.readValue(text.text(), 0, text.length());
            Set<ConstraintViolation<BulkItem>> violations = validator.validate(item);
            return violations.isEmpty()
                    ? new Line(number, item.id(), item, null)
                    : new Line(number, item.id(), null, RequestFaults.of(new ConstraintViolationException(violations)));
        } catch (JsonProcessingException e) {
            return new Line(number, null, null, RequestFaults.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines of a stream that cannot break off. */
    Iterator<Line> all(NdjsonLines text) {
        return new Iterator<>() {
            private long number;
            private boolean hasNext = advance(text);

            @Override
            public boolean hasNext() {
                return hasNext;
            }

            @Override
            public Line next() {
                if (!hasNext) {
                    throw new NoSuchElementException();
                }
                Line line = read(++number, text);
                hasNext = advance(text);
                return line;
            }
        };
    }

    private static boolean advance(NdjsonLines text) {
        try {
            return text.advance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
