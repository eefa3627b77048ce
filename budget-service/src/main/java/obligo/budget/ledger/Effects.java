package obligo.budget.ledger;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obligo.budget.money.Pot;
import org.jspecify.annotations.Nullable;

/** What postings do to envelopes. The only place that knows, so that the journal always explains them. */
final class Effects {
    private final int fiscalYear;
    private final Map<String, Sums> byEnvelope = new LinkedHashMap<>();

    private Effects(int fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    /** The changes of each envelope's sums, lines first, because their refusal says most. */
    static Map<String, Sums> of(
            int fiscalYear, List<Posting> postings, @Nullable String line, @Nullable String instrument) {
        Effects effects = new Effects(fiscalYear);
        if (line != null) {
            postings.forEach(posting -> effects.onLine(line, posting));
        }
        Map<Pot, Long> inside = new EnumMap<>(Pot.class);
        for (Posting posting : postings) {
            inside.merge(posting.place().pot(), effects.onPot(posting), Math::addExact);
            effects.onAuthorisation(posting);
            if (instrument != null) {
                effects.onInstrument(instrument, posting);
            }
        }
        inside.forEach(effects::whatCameByTransfer);
        return effects.byEnvelope;
    }

    private void add(String envelope, Sum sum, long cents) {
        byEnvelope.computeIfAbsent(envelope, name -> new Sums()).add(sum, cents);
    }

    private static @Nullable Sum use(Posting.Place place, int fiscalYear) {
        return switch (place.account()) {
            case BLOCKED -> Sum.BLOCKED;
            case RESERVED -> Sum.RESERVED;
            case COMMITTED -> place.dueYear() == fiscalYear ? Sum.COMMITTED : null;
            case PAID -> Sum.PAID;
            default -> null;
        };
    }

    private void onLine(String line, Posting posting) {
        String envelope = Envelope.ofLine(line, posting.place().pot());
        Sum use = use(posting.place(), fiscalYear);
        if (use != null) {
            add(envelope, use, posting.cents());
        } else if (posting.place().account() == Account.PRIOR) {
            add(envelope, Sum.PRIOR, posting.cents());
        } else if (posting.place().account() == Account.REFUNDED) {
            add(envelope, Sum.REFUNDED, -posting.cents());
        }
    }

    /** @return what the pot's own budget gains */
    private long onPot(Posting posting) {
        String envelope = Envelope.ofPot(posting.place().pot());
        Sum use = use(posting.place(), fiscalYear);
        if (use != null) {
            add(envelope, use, posting.cents());
            return posting.cents();
        }
        switch (posting.place().account()) {
            case FREE -> {
                return posting.cents();
            }
            case ALLOTTED -> add(envelope, Sum.GRANTED, -posting.cents());
            case REFUNDED -> add(envelope, Sum.REFUNDED, -posting.cents());
            case PRIOR -> add(envelope, Sum.PRIOR, posting.cents());
            default -> {}
        }
        return 0;
    }

    /** A pot's budget that neither allotment nor refund explains has come from, or gone to, another pot. */
    private void whatCameByTransfer(Pot pot, long inside) {
        String envelope = Envelope.ofPot(pot);
        Sums sums = byEnvelope.get(envelope);
        long explained = sums == null ? 0 : sums.get(Sum.GRANTED) + sums.get(Sum.REFUNDED);
        if (inside != explained) {
            add(envelope, Sum.TRANSFERRED, inside - explained);
        }
    }

    private void onAuthorisation(Posting posting) {
        Posting.Place place = posting.place();
        if (place.account() == Account.AUTHORISED) {
            String envelope = Envelope.ofAuthorisation(place.pot(), place.dueYear());
            add(envelope, Sum.GRANTED, -posting.cents());
            add(envelope, Sum.COMMITTED, -posting.cents());
        } else if (place.account() == Account.AUTHORISATION) {
            add(Envelope.ofAuthorisation(place.pot(), place.dueYear()), Sum.COMMITTED, -posting.cents());
        }
    }

    private void onInstrument(String instrument, Posting posting) {
        Sum use = use(posting.place(), fiscalYear);
        if (use != null) {
            add(Envelope.ofInstrument(instrument, posting.place().pot()), use, posting.cents());
        }
    }
}
