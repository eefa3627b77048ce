package obligo.instruments.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.http.Page;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/** Shows changes to those who may know of every Jobcenter's plans. */
@ApplicationScoped
class ReadChanges {
    private static final int FIRST_PAGE = Integer.parseInt(Page.DEFAULT_LIMIT);

    private final Caller caller;

    ReadChanges(Caller caller) {
        this.caller = caller;
    }

    /** A change with the first page of whom it touches. */
    @Transactional
    ChangeView read(String code, UUID id) {
        mayRead();
        return view(named(code, id));
    }

    ChangeView view(InstrumentChange change) {
        return view(change, impact(change, "", FIRST_PAGE).orElse(null));
    }

    /** One more than {@code limit} where there are more. */
    @Transactional
    List<ChangeView> list(@Nullable ChangeState state, String code, UUID after, int limit) {
        mayRead();
        return InstrumentChange.list(state, code, after, limit + 1).stream()
                .map(change -> view(change, null))
                .toList();
    }

    /** Whom a change touches, after a Jobcenter. */
    @Transactional
    ImpactView impact(String code, UUID id, String after, int limit) {
        mayRead();
        InstrumentChange change = named(code, id);
        return impact(change, after, limit).orElseThrow(() -> CommonRefusal.NOT_FOUND
                .refusal()
                .with("id", id)
                .with("state", state(change, ChangeDecision.on(change).orElse(null))));
    }

    /** @throws obligo.http.Refusal {@code change-unknown} */
    static InstrumentChange named(String code, UUID id) {
        return InstrumentChange.named(code, id).orElseThrow(() -> InstrumentsRefusal.CHANGE_UNKNOWN
                .refusal()
                .with("instrument", code)
                .with("id", id));
    }

    private void mayRead() {
        if (!caller.overseesAll()) {
            throw CommonRefusal.NOT_PERMITTED.refusal();
        }
    }

    private static Optional<ImpactView> impact(InstrumentChange change, String after, int limit) {
        ChangeDecision decision = ChangeDecision.on(change).orElse(null);
        if (decision != null && decision.impact() != null) {
            return Optional.of(ImpactView.of(decision.impact(), ConfirmedImpact.of(change, after, limit + 1), limit));
        }
        if (state(change, decision) != ChangeState.PROPOSED) {
            return Optional.empty();
        }
        List<TouchedJobcenter> all = Impact.of(new Consequences(change.before(), change.after()));
        List<TouchedJobcenter> page = all.stream()
                .filter(touched -> touched.jobcenter().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Optional.of(ImpactView.of(ImpactTotals.of(all), page, limit));
    }

    private static ChangeView view(InstrumentChange change, @Nullable ImpactView impact) {
        ChangeDecision decision = ChangeDecision.on(change).orElse(null);
        return new ChangeView(
                change.code(),
                change.id(),
                state(change, decision),
                change.baseRevision(),
                change.body().changeType(),
                change.body().reason(),
                change.proposedBy(),
                change.proposedAt(),
                change.before(),
                change.after(),
                decision == null ? null : ChangeView.Decided.of(decision),
                impact);
    }

    private static ChangeState state(InstrumentChange change, @Nullable ChangeDecision decision) {
        if (decision != null) {
            return decision.verdict() == Verdict.CONFIRMED ? ChangeState.CONFIRMED : ChangeState.REJECTED;
        }
        return CatalogueEntry.revisionOf(change.code()) == change.baseRevision()
                ? ChangeState.PROPOSED
                : ChangeState.STALE;
    }
}
