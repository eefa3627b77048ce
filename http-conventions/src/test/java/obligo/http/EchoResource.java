package obligo.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Endpoints that take bodies as those of the services do. */
@Path("/")
class EchoResource {
    static final String REFUSED = "refused";

    /** A body that is held in memory. */
    record Letter(String text) {}

    @PUT
    @Path("letters/{number}")
    @Consumes("application/json")
    @Produces("application/json")
    public Map<String, Integer> read(int number, Letter letter) {
        return Map.of("characters", letter.text().length());
    }

    @POST
    @Path("counted")
    @Consumes("application/x-ndjson")
    @Produces("application/json")
    public Map<String, Long> count(InputStream body) throws IOException {
        return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
    }

    /** Answers each line as soon as it is there. */
    @POST
    @Path("any-length/{number}")
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    public StreamingOutput answerLines(int number, InputStream body) {
        return answer -> {
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(REFUSED)) {
                    throw CommonRefusal.NOT_FOUND.refusal();
                }
                answer.write((line.length() + "\n").getBytes(StandardCharsets.UTF_8));
                answer.flush();
            }
            answer.write("end\n".getBytes(StandardCharsets.UTF_8));
        };
    }
}
