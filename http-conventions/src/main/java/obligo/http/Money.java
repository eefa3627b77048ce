package obligo.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exact amount in euro: whole cents inside, a decimal string outside. Arithmetic that overflows throws. */
@Schema(
        type = SchemaType.STRING,
        pattern = Money.PATTERN,
        examples = "12000.00",
        description = "Exact amount in EUR as a decimal string. Answers always carry two decimals.")
public record Money(long cents) implements Comparable<Money> {
    /** Thirteen digits before the point: more than any federal budget, and far from overflow when lines are added. */
    public static final String PATTERN = "^-?[0-9]{1,13}([.][0-9]{1,2})?$";

    public static final Money ZERO = new Money(0);

    private static final Pattern INPUT = Pattern.compile("[0-9]{1,13}([.][0-9]{1,2})?");

    /** Reads what a caller sends: never negative, at most two decimals, and a string, so that nothing is a double. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money parse(Object value) {
        if (value instanceof String text && INPUT.matcher(text).matches()) {
            return of(new BigDecimal(text));
        }
        throw new IllegalArgumentException(
                "an amount is a decimal string with at most two decimals and no sign, such as \"12000.00\"");
    }

    public static Money of(BigDecimal euros) {
        return new Money(euros.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public BigDecimal euros() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    @JsonValue
    public String toString() {
        return euros().toPlainString();
    }
}
