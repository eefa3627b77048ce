package obligo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "12000.00, 1200000, 12000.00",
        "12000, 1200000, 12000.00",
        "0.5, 50, 0.50",
        "0, 0, 0.00",
        "0000000000001.01, 101, 1.01",
        "9999999999999.99, 999999999999999, 9999999999999.99"
    })
    void isReadFromAStringAndWrittenWithTwoDecimals(String text, long cents, String written)
            throws JsonProcessingException {
        Money money = JSON.readValue('"' + text + '"', Money.class);
        assertThat(money.cents()).isEqualTo(cents);
        assertThat(JSON.writeValueAsString(money)).isEqualTo('"' + written + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-1.00\"", "\"+1.00\"", "\"1.005\"", "\"1,00\"", "\"1e3\"", "\" 1\"", "\"\"", "\"12345678901234\"",
                "12.5", "12", "true", "{}", "[]", "\"1.\"", "\".5\"", "\"٣\""
            })
    void nothingElseIsMoney(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Money.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        Money much = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> much.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aDifferenceMayBeNegative() {
        assertThat(new Money(100).minus(new Money(250))).hasToString("-1.50");
    }
}
