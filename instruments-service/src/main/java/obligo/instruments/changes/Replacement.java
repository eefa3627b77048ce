package obligo.instruments.changes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.Instrument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new instrument, or all of one as it shall be. */
@Schema(
        name = "InstrumentReplacement",
        description =
                "A new instrument, or all of one as it shall be. From which day on something holds say its windows "
                        + "and dated figures.")
record Replacement(
        @NotNull @Valid Instrument instrument,

        @Schema(examples = "13. SGB II-ÄndG, § 16e in neuer Fassung") @NotBlank @Size(max = LONGEST_REASON)
        String reason)
        implements ProposedChange {

    @Override
    public ChangeType changeType() {
        return ChangeType.REPLACE;
    }

    @Override
    public String path() {
        return "instrument.";
    }

    @Override
    public Instrument applied(String code, @Nullable Instrument current) {
        if (!code.equals(instrument.code())) {
            throw InstrumentsRefusal.KEY_DIFFERS.refusal().with("path", code).with("body", instrument.code());
        }
        return instrument;
    }
}
