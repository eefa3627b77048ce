package obligo.targets.agreement;

import java.util.List;
import obligo.targets.parties.Party;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a kind of agreement.
 *
 * @param number in § 48b(1) SGB II
 * @param parties who has to sign
 * @param consent the party whose signature names somebody else's consent, null where none does
 */
record KindRule(int number, List<Party> parties, @Nullable Party consent) {
    KindRule {
        parties = List.copyOf(parties);
    }
}
