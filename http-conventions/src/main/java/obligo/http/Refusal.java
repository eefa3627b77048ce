package obligo.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named "no" with the figures that led to it. Rules throw it; {@link ProblemMappers} answers it as
 * {@code application/problem+json} in the caller's language.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusalName name;
    private final transient Map<String, Object> figures = new LinkedHashMap<>();
    private final transient List<FieldError> errors = new ArrayList<>();

    Refusal(RefusalName name) {
        super(name.slug());
        this.name = name;
    }

    /** Adds a figure; the table's texts may name it in braces, {@code {available}}. A null figure is left out. */
    public Refusal with(String figure, @Nullable Object value) {
        if (value != null) {
            figures.put(figure, value);
        }
        return this;
    }

    /** Points at one field of the request's body, {@code lines[3].instruments[0]}, with a text in both languages. */
    public Refusal at(String field, String german, String english) {
        errors.add(new FieldError(field, german, english));
        return this;
    }

    public RefusalName name() {
        return name;
    }

    public Map<String, Object> figures() {
        return figures;
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public String getMessage() {
        return name.slug() + " " + figures + (errors.isEmpty() ? "" : " " + errors);
    }

    /** What is wrong with one field. */
    public record FieldError(String field, String german, String english) {}
}
