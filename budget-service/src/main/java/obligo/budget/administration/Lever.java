package obligo.budget.administration;

import obligo.budget.BudgetRefusal;
import obligo.budget.law.Share;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** M-34: what the municipality adds to each euro that is moved from integration to administration. */
@Schema(
        name = "AdministrationLever",
        description =
                "What a need for administration costs the Federation (to be moved from EGL) and the municipality (KFA)")
record Lever(
        @Schema(description = "Municipal share in percent", examples = "15.2")
        String kfaPercent,

        @Schema(description = "What can be spent") Money grossNeed,

        @Schema(description = "What has to be moved") Money federal,

        @Schema(description = "What the municipality adds") Money municipal) {

    /** @throws obligo.http.Refusal {@code lever-unclear} where not exactly one of the two is given */
    static Lever of(@Nullable Money grossNeed, @Nullable Money transfer, Share kfaShare) {
        if (grossNeed != null && transfer == null) {
            return ofNeed(grossNeed, kfaShare);
        }
        if (transfer != null && grossNeed == null) {
            return ofTransfer(transfer, kfaShare);
        }
        throw BudgetRefusal.LEVER_UNCLEAR.refusal();
    }

    private static Lever ofNeed(Money grossNeed, Share kfaShare) {
        Money municipal = new Money(kfaShare.halfUpOf(grossNeed.cents()));
        return new Lever(kfaShare.percent(), grossNeed, grossNeed.minus(municipal), municipal);
    }

    private static Lever ofTransfer(Money transfer, Share kfaShare) {
        Money gross = new Money(kfaShare.rest().wholeOf(transfer.cents()));
        return new Lever(kfaShare.percent(), gross, transfer, gross.minus(transfer));
    }
}
