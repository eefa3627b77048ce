package obligo.cli.prove;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.Set;
import obligo.cli.judge.Books;
import obligo.cli.judge.Fault;
import obligo.cli.judge.Findings;
import obligo.cli.load.Reply;

/** Writes answers into the callers' books, and notes those that contradict the contract. */
final class Answers {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<Integer> BOOKED = Set.of(200, 201);
    private static final Set<Integer> REFUSED = Set.of(403, 404, 409, 422);

    private final Books books;
    private final Known known;
    private final Findings findings;
    private final Tally tally;

    Answers(Books books, Known known, Findings findings, Tally tally) {
        this.books = books;
        this.known = known;
        this.findings = findings;
        this.tally = tally;
    }

    /** @return the receipt, where it was booked */
    Optional<String> take(Act act, Insistence.Answered answered) {
        Reply reply = answered.reply();
        boolean afterSilence = answered.silences() > 0;
        if (reply == null) {
            books.unanswered(act.asked(true));
            return Optional.empty();
        }
        JsonNode body = parse(reply.body());
        if (answered.isIn(BOOKED)) {
            noteRepeated(reply.status() == 200, afterSilence);
            books.booked(act.asked(afterSilence), body, body.path("sequence").asLong());
            known.learn(act);
            return Optional.of(reply.body());
        }
        if (!answered.isIn(REFUSED)) {
            findings.add(Fault.ANSWER, "%s was answered with %d: %s", act, reply.status(), reply.body());
        }
        refuse(act, body, afterSilence);
        return Optional.empty();
    }

    /** @param result line of a bulk, or an earlier one that said the same id was booked */
    void take(Act act, JsonNode result, boolean afterSilence) {
        String status = result.path("status").asText();
        switch (status) {
            case "BOOKED", "REPEATED" -> {
                noteRepeated(status.equals("REPEATED"), afterSilence);
                books.booked(
                        act.asked(afterSilence), null, result.path("sequence").asLong());
                known.learn(act);
            }
            case "REFUSED" -> refuse(act, result.path("problem"), afterSilence);
            default -> books.refused(act.asked(afterSilence), "not booked, in a bulk rolled back", 0);
        }
    }

    void takeTrial(Act act, Insistence.Answered answered) {
        Reply reply = answered.reply();
        if (reply != null && reply.status() != 200 && !answered.isIn(REFUSED)) {
            findings.add(Fault.ANSWER, "a dry run of %s was answered with %d: %s", act, reply.status(), reply.body());
        }
        books.tried(act.asked(false));
    }

    void unanswered(Act act) {
        books.unanswered(act.asked(true));
    }

    /** Asked once and yet repeated: the instance itself had to ask its database again, which had booked it already. */
    private void noteRepeated(boolean isRepeated, boolean afterSilence) {
        if (isRepeated && afterSilence) {
            tally.bookedInSilence.increment();
        } else if (isRepeated) {
            tally.repeatedAtFirst.increment();
        }
    }

    private void refuse(Act act, JsonNode problem, boolean afterSilence) {
        long revision = problem.path("figures").path("revision").asLong();
        books.refused(act.asked(afterSilence), nameOf(problem), revision);
    }

    static String refusal(Reply reply) {
        return nameOf(parse(reply.body()));
    }

    private static String nameOf(JsonNode problem) {
        String type = problem.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
