package obligo.instruments.changes;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import obligo.instruments.catalogue.Instrument;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of an instrument as it is sent: what it says, and what the instrument is after it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Replacement.class, name = "REPLACE"),
    @JsonSubTypes.Type(value = Withdrawal.class, name = "WITHDRAW")
})
@Schema(
        name = "ProposedInstrumentChange",
        description = "A change of an instrument: all of it anew, or its end",
        oneOf = {Replacement.class, Withdrawal.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "REPLACE", schema = Replacement.class),
            @DiscriminatorMapping(value = "WITHDRAW", schema = Withdrawal.class)
        })
sealed interface ProposedChange permits Replacement, Withdrawal {
    /** Longest reason for a change or a decision on it. */
    int LONGEST_REASON = 500;

    ChangeType changeType();

    /** Why the catalogue is to change: the law, the decision, the source. */
    String reason();

    /** Where the fields of the instrument stand in it, {@code instrument.}. */
    default String path() {
        return "";
    }

    /**
     * The instrument as it is after the change.
     *
     * @param current as it is before, null where it is new
     * @throws obligo.http.Refusal where the change does not fit the instrument
     */
    Instrument applied(String code, @Nullable Instrument current);
}
