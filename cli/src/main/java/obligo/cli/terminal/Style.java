package obligo.cli.terminal;

/** Emphasis, where the output is a terminal that wants it. */
public final class Style {
    private final boolean coloured;

    public Style(boolean coloured) {
        this.coloured = coloured;
    }

    public String heading(String text) {
        return wrap("1", text);
    }

    public String good(String text) {
        return wrap("32", text);
    }

    public String warning(String text) {
        return wrap("33", text);
    }

    public String faint(String text) {
        return wrap("2", text);
    }

    private String wrap(String code, String text) {
        return coloured && !text.isBlank() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
