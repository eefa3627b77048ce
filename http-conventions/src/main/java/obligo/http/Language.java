package obligo.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of all texts. German unless {@code Accept-Language} prefers English. */
public enum Language {
    GERMAN,
    ENGLISH;

    public static Language of(@Nullable HttpHeaders headers) {
        return headers == null ? GERMAN : preferredIn(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public Locale locale() {
        return this == GERMAN ? Locale.GERMAN : Locale.ENGLISH;
    }

    /** The same from the header as it came, however garbled: a problem is no place for another problem. */
    public static Language preferredIn(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return GERMAN;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                String language = range.getRange();
                if (language.equals("en") || language.startsWith("en-")) {
                    return ENGLISH;
                }
                if (language.equals("de") || language.startsWith("de-")) {
                    return GERMAN;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return GERMAN;
        }
        return GERMAN;
    }

    public String pick(String german, String english) {
        return this == GERMAN ? german : english;
    }
}
