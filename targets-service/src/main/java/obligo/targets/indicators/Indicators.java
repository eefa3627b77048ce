package obligo.targets.indicators;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All indicators, from {@code indicators.json}. */
@ApplicationScoped
public class Indicators {
    private final Map<String, Indicator> byCode = new LinkedHashMap<>();

    public Indicators(ObjectMapper json) {
        try (InputStream file = Indicators.class.getResourceAsStream("indicators.json")) {
            for (Indicator indicator : json.readValue(file, new TypeReference<List<Indicator>>() {})) {
                byCode.put(indicator.code(), indicator);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Indicator> named(@Nullable String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** All of them, in the order of the ordinance. */
    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }
}
