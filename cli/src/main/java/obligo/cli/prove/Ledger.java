package obligo.cli.prove;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import obligo.cli.load.Reply;
import obligo.cli.load.Request;
import obligo.cli.load.Wire;

/** The addresses of a year's bookings, at whichever instance. */
record Ledger(Wire wire, String path, Map<Person, String> tokens) {

    Future<Reply> put(int port, Act act, String query, Duration patience) {
        return wire.send(Request.put(port, path + act.path() + query, token(act.person()), act.json()), patience);
    }

    Future<Reply> bulk(int port, Person person, boolean atomic, Buffer lines, Consumer<String> result) {
        return wire.sendForLines(Request.post(port, path + "/bookings?atomic=" + atomic, token(person), lines), result);
    }

    private String token(Person person) {
        return tokens.getOrDefault(person, "");
    }
}
