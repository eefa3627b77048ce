package obligo.targets.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import obligo.targets.plan.Targets;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act on an agreement: what it says, and the rule by which it changes the agreement. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Open.class, name = "OPEN"),
    @JsonSubTypes.Type(value = Offer.class, name = "OFFER"),
    @JsonSubTypes.Type(value = Counter.class, name = "COUNTER"),
    @JsonSubTypes.Type(value = Confirm.class, name = "CONFIRM"),
    @JsonSubTypes.Type(value = Withdraw.class, name = "WITHDRAW"),
    @JsonSubTypes.Type(value = Sign.class, name = "SIGN"),
    @JsonSubTypes.Type(value = Amend.class, name = "AMEND"),
    @JsonSubTypes.Type(value = Close.class, name = "CLOSE")
})
@Schema(
        name = "AgreementStep",
        description = "One act on an agreement, by a person",
        oneOf = {
            Open.class,
            Offer.class,
            Counter.class,
            Confirm.class,
            Withdraw.class,
            Sign.class,
            Amend.class,
            Close.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "OPEN", schema = Open.class),
            @DiscriminatorMapping(value = "OFFER", schema = Offer.class),
            @DiscriminatorMapping(value = "COUNTER", schema = Counter.class),
            @DiscriminatorMapping(value = "CONFIRM", schema = Confirm.class),
            @DiscriminatorMapping(value = "WITHDRAW", schema = Withdraw.class),
            @DiscriminatorMapping(value = "SIGN", schema = Sign.class),
            @DiscriminatorMapping(value = "AMEND", schema = Amend.class),
            @DiscriminatorMapping(value = "CLOSE", schema = Close.class)
        })
sealed interface Step permits Open, Offer, Counter, Confirm, Withdraw, Sign, Amend, Close {
    @JsonIgnore
    StepType stepType();

    /**
     * Decides, and says what the agreement is afterwards.
     *
     * @throws obligo.http.Refusal where the rules of the step are not kept
     */
    AgreementState take(Negotiation at);

    /** What whoever takes it says to it. */
    @Nullable
    String comment();

    /** The values that it says, null where it makes no version. */
    default @Nullable Targets content() {
        return null;
    }

    /** The version that it names, null where it names none. */
    default @Nullable Integer version() {
        return null;
    }
}
