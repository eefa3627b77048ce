package obligo.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of all texts. German unless {@code Accept-Language} prefers English. */
public enum Language {
    GERMAN,
    ENGLISH;

    public static Language of(@Nullable HttpHeaders headers) {
        if (headers == null) {
            return GERMAN;
        }
        for (Locale locale : headers.getAcceptableLanguages()) {
            if (locale.getLanguage().equals("de")) {
                return GERMAN;
            }
            if (locale.getLanguage().equals("en")) {
                return ENGLISH;
            }
        }
        return GERMAN;
    }

    public String pick(String german, String english) {
        return this == GERMAN ? german : english;
    }
}
