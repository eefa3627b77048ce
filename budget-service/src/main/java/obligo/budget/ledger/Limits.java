package obligo.budget.ledger;

import java.time.LocalDate;
import java.util.Map;
import obligo.budget.BudgetRefusal;
import obligo.budget.law.Cap;
import obligo.budget.law.InterimRegime;
import obligo.budget.money.Pot;
import obligo.http.Money;
import obligo.http.Refusal;

/** Never overspent: holds what a draft would do to the envelopes against what there is. */
final class Limits {
    private Limits() {}

    /**
     * @throws Refusal {@code line-funds-insufficient}, {@code pot-funds-insufficient}, {@code pot-in-shortfall},
     *     {@code authorisation-insufficient}, {@code interim-quota-exceeded}, {@code cap-exceeded}, each with limit,
     *     used, requested, available and revision
     */
    static void require(Draft draft, Map<String, Sums> effects) {
        if (draft.isFromOutside()) {
            return;
        }
        effects.forEach(
                (name, effect) -> requireWithin(draft.books(), draft.books().envelope(name), effect));
        effects.forEach((name, effect) -> {
            Envelope envelope = draft.books().envelope(name);
            if (envelope.kind() == Envelope.Kind.POT && effect.used() > 0) {
                requireReleased(draft, envelope, effect.used());
            } else if (envelope.kind() == Envelope.Kind.INSTRUMENT) {
                requireBelowCaps(draft, envelope, effect.committedAndPaid());
            }
        });
    }

    private static void requireWithin(YearBooks books, Envelope envelope, Sums effect) {
        long more = effect.used();
        long given = effect.limit();
        if (!envelope.isLimited() || (more <= 0 && given >= 0) || more - given <= envelope.available()) {
            return;
        }
        throw figures(nameOf(envelope), books, envelope.limit(), envelope.used(), more - given)
                .with("pot", envelope.pot())
                .with("line", envelope.kind() == Envelope.Kind.LINE ? envelope.subject() : null)
                .with("dueYear", envelope.kind() == Envelope.Kind.AUTHORISATION ? envelope.dueYear() : null)
                .with("shortfall", envelope.shortfall() > 0 ? new Money(envelope.shortfall()) : null);
    }

    private static BudgetRefusal nameOf(Envelope envelope) {
        return switch (envelope.kind()) {
            case LINE -> BudgetRefusal.LINE_FUNDS_INSUFFICIENT;
            case AUTHORISATION -> BudgetRefusal.AUTHORISATION_INSUFFICIENT;
            default -> envelope.shortfall() > 0 ? BudgetRefusal.POT_IN_SHORTFALL : BudgetRefusal.POT_FUNDS_INSUFFICIENT;
        };
    }

    private static Refusal figures(BudgetRefusal name, YearBooks books, long limit, long used, long requested) {
        return name.refusal()
                .with("limit", new Money(limit))
                .with("used", new Money(used))
                .with("requested", new Money(requested))
                .with("available", new Money(limit - used))
                .with("revision", books.head().sequence());
    }

    /** Without a budget law only a part of the pot is released for what is new (M-60 to M-65). */
    private static void requireReleased(Draft draft, Envelope pot, long more) {
        InterimRegime regime = draft.law().interimRegime(draft.day()).orElse(null);
        if (regime == null || !regime.pots().contains(pot.pot())) {
            return;
        }
        long limit = Math.min(pot.limit(), released(regime, pot) + pot.limit() - pot.get(Sum.GRANTED));
        if (pot.used() + more > limit) {
            throw figures(BudgetRefusal.INTERIM_QUOTA_EXCEEDED, draft.books(), limit, pot.used(), more)
                    .with("pot", pot.pot())
                    .with("quota", regime.quota().percent());
        }
    }

    /** What is released of the pot's own money, without what it contains of pots of their own. */
    static long released(InterimRegime regime, Envelope pot) {
        long core = pot.get(Sum.GRANTED);
        long prior = Math.max(pot.get(Sum.PRIOR), pot.statedPrior());
        long exempt = regime.exemptPots().isEmpty() ? 0 : pot.contained();
        return regime.releasedCents(core, prior, exempt, core + pot.contained()) - exempt;
    }

    /** Statutory caps on instruments (M-70 to M-73): what is paid and openly committed of them. */
    private static void requireBelowCaps(Draft draft, Envelope instrument, long more) {
        if (more <= 0) {
            return;
        }
        LocalDate day = draft.day();
        for (Cap cap : draft.law().caps(draft.fiscalYear())) {
            if (!cap.inForceOn(day)
                    || cap.base() != instrument.pot()
                    || !cap.instruments().contains(instrument.subject())) {
                continue;
            }
            long limit = limit(cap, draft.books());
            long used = draft.usedOf(cap);
            if (used + more > limit) {
                throw figures(BudgetRefusal.CAP_EXCEEDED, draft.books(), limit, used, more)
                        .with("cap", cap.key())
                        .with("capRule", cap.ruleId())
                        .with("instrument", instrument.subject())
                        .with("legalReference", cap.legalReference());
            }
        }
    }

    static long limit(Cap cap, YearBooks books) {
        Envelope base = books.find(Envelope.ofPot(cap.base()));
        if (base == null) {
            return 0;
        }
        long contained = cap.notInBase().isEmpty() ? base.contained() : 0;
        return cap.limitCents(base.get(Sum.GRANTED) + contained);
    }

    static long used(Cap cap, YearBooks books) {
        Pot pot = cap.base();
        return cap.instruments().stream()
                .map(code -> books.find(Envelope.ofInstrument(code, pot)))
                .mapToLong(envelope -> envelope == null ? 0 : envelope.sums().committedAndPaid())
                .sum();
    }
}
