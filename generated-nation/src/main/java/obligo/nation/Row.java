package obligo.nation;

import java.time.YearMonth;

/**
 * One value, as it is delivered.
 *
 * @param gender {@code TOTAL}, {@code FEMALE}, {@code MALE}
 * @param state 0 to 3 for T0 to T3
 * @param numerator persons, or cents
 * @param denominator persons, or cents
 */
public record Row(
        String jobcenter,
        YearMonth month,
        Measured indicator,
        String gender,
        int state,
        long numerator,
        long denominator,
        boolean imputed) {
    /** Header of a German CSV file. */
    public static final String CSV_HEADER =
            "Träger-Nummer;Berichtsmonat;Kennzahl;Geschlecht;Datenstand;Zähler;Nenner;Imputiert";

    /** As a JSON object. */
    public String json() {
        return "{\"jobcenter\":\"" + jobcenter + "\",\"month\":\"" + month + "\",\"indicator\":\"" + indicator.name()
                + "\",\"gender\":\"" + gender + "\",\"dataState\":\"T" + state + "\",\"numerator\":"
                + jsonNumber(numerator) + ",\"denominator\":" + jsonNumber(denominator)
                + (imputed ? ",\"imputed\":true}" : "}");
    }

    /** As a line of a German CSV file. */
    public String csv() {
        String inGerman =
                switch (gender) {
                    case "FEMALE" -> "weiblich";
                    case "MALE" -> "männlich";
                    default -> "gesamt";
                };
        return jobcenter + ";" + month + ";" + indicator.name() + ";" + inGerman + ";T-" + state + ";"
                + germanNumber(numerator) + ";" + germanNumber(denominator) + ";" + (imputed ? "ja" : "nein");
    }

    private String jsonNumber(long value) {
        return indicator.isMoney() ? "\"" + value / 100 + "." + cents(value) + "\"" : Long.toString(value);
    }

    private String germanNumber(long value) {
        return indicator.isMoney() ? grouped(value / 100) + "," + cents(value) : grouped(value);
    }

    private static String cents(long value) {
        long cents = value % 100;
        return cents < 10 ? "0" + cents : Long.toString(cents);
    }

    private static String grouped(long value) {
        String digits = Long.toString(value);
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, '.');
        }
        return grouped.toString();
    }
}
