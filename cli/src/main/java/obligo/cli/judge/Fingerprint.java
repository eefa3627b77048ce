package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Tells whether two JSON texts say the same, whatever the order of their fields. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(JsonNode json) {
        StringBuilder text = new StringBuilder();
        write(json, text);
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static void write(JsonNode json, StringBuilder text) {
        if (json.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            json.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            sorted.forEach(
                    (name, value) -> write(value, text.append('{').append(name).append(':')));
            text.append('}');
        } else if (json.isArray()) {
            json.forEach(value -> write(value, text.append('[')));
            text.append(']');
        } else {
            text.append(json);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
