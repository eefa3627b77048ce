package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import obligo.cli.money.Cents;

/**
 * What one account gains, such as {@code EGL:COMMITTED:2026}.
 *
 * @param dueYear 0 where the account has none
 */
record Posting(String name, String pot, String account, int dueYear, long cents) {

    static Posting of(JsonNode json) {
        String name = json.path("account").asText();
        String[] parts = name.split(":", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException("%s is no account".formatted(name));
        }
        int dueYear = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        return new Posting(
                name,
                parts[0],
                parts[1],
                dueYear,
                Cents.parse(json.path("amount").asText()));
    }

    /** Whether it is about money of the year that is no longer free. */
    boolean isUse(int year) {
        return switch (account) {
            case "BLOCKED", "RESERVED", "PAID" -> true;
            case "COMMITTED" -> dueYear == year;
            default -> false;
        };
    }

    /** Whether it is about what an authorisation covers: bound in a later year, or callable then. */
    boolean isUseOfAuthorisation(int year) {
        return dueYear > year && (account.equals("COMMITTED") || account.equals("OPTION"));
    }
}
