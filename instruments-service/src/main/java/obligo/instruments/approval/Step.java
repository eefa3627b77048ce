package obligo.instruments.approval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act on a year's programme: what it says, and the rule by which it changes how the programme stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Submit.class, name = "SUBMIT"),
    @JsonSubTypes.Type(value = Withdraw.class, name = "WITHDRAW"),
    @JsonSubTypes.Type(value = Return.class, name = "RETURN"),
    @JsonSubTypes.Type(value = Approve.class, name = "APPROVE"),
    @JsonSubTypes.Type(value = Publish.class, name = "PUBLISH"),
    @JsonSubTypes.Type(value = Amend.class, name = "AMEND")
})
@Schema(
        name = "ProgrammeStep",
        description = "One act on a year's programme, by a person",
        oneOf = {Submit.class, Withdraw.class, Return.class, Approve.class, Publish.class, Amend.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "SUBMIT", schema = Submit.class),
            @DiscriminatorMapping(value = "WITHDRAW", schema = Withdraw.class),
            @DiscriminatorMapping(value = "RETURN", schema = Return.class),
            @DiscriminatorMapping(value = "APPROVE", schema = Approve.class),
            @DiscriminatorMapping(value = "PUBLISH", schema = Publish.class),
            @DiscriminatorMapping(value = "AMEND", schema = Amend.class)
        })
sealed interface Step permits Submit, Withdraw, Return, Approve, Publish, Amend {
    int LONGEST_REASON = 4000;

    @JsonIgnore
    StepType stepType();

    /**
     * Decides, and says how the programme stands afterwards.
     *
     * @throws obligo.http.Refusal where the rules of the step are not kept
     */
    ProgrammeState take(Proceeding at);

    /** The revision of the programme that it names, null where it names none. */
    default @Nullable Long revision() {
        return null;
    }

    /** Why whoever takes it takes it. */
    @Nullable
    String reason();

    /** The day on which it was decided. */
    default LocalDate decidedOn(LocalDate today) {
        return today;
    }
}
