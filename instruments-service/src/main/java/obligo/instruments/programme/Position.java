package obligo.instruments.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import obligo.instruments.catalogue.Instrument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of the programme as it is sent and read (I-6). */
@Schema(
        name = "ProgrammePosition",
        description =
                "A row of the programme: which instruments, and how many entries, places, cases or vouchers. What is "
                        + "absent is not stated; \"nach Bedarf\" is a value of its own.")
public record Position(
        @Schema(description = "Key, by convention the row's number in the document", examples = "1.2a")
        @NotNull
        @Pattern(regexp = KEY)
        String position,

        @Schema(description = "Key of the row above. Where that has a number, this one is a part (\"davon\") of it.")
        @Nullable
        @Size(max = 20)
        String parent,

        @Schema(description = "Category in the programme's scheme", examples = "1") @Nullable @Size(max = 20)
        String category,

        @Schema(examples = "1.2") @Nullable @Size(max = 20) String subcategory,

        @Schema(examples = "Maßnahmen bei Trägern (MAT)") @NotBlank @Size(max = 300)
        String label,

        @Schema(description = "Codes of all instruments that the row promotes with", examples = "[\"MAT\"]")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = Instrument.CODE) String> instruments,

        @Schema(description = "As the document prints it", examples = "§ 16d") @Nullable @Size(max = 200)
        String legalBasis,

        @Schema(description = "Eintritte") @Nullable @Valid Count entries,
        @Schema(description = "Plätze") @Nullable @Valid Count places,
        @Schema(description = "Bestand") @Nullable @Valid Count stock,
        @Schema(description = "Gutscheine") @Nullable @Valid Count vouchers,
        @Nullable Delivery delivery,

        @Schema(description = "Who pays for its numbers, as far as a number does not name another (I-3)") @Nullable
        Funder funder,

        @Schema(description = "Key of the row that already contains this one, so that no sum counts it again")
        @Nullable
        @Size(max = 20)
        String containedIn,

        @Schema(description = "Only mentioned: no sum counts it", defaultValue = "false") @Nullable
        Boolean memo,

        @Nullable @Size(max = 500) String note,

        @Schema(description = "The Jobcenter's own assumptions; they count before those of the catalogue")
        @Nullable
        @Valid
        Assumptions planning) {

    public static final String KEY = "[A-Za-z0-9.-]{1,20}";

    public Position {
        instruments = instruments == null ? List.of() : instruments;
        // Absent is the same as false, and has to compare as the same.
        memo = Boolean.TRUE.equals(memo) ? Boolean.TRUE : null;
    }

    boolean onlyMentioned() {
        return memo != null;
    }

    /** Whether no sum counts it: it is only mentioned, or another row contains it. */
    public boolean countsNowhere() {
        return onlyMentioned() || containedIn != null || (entries != null && entries.countsElsewhere());
    }

    public boolean plansEntries() {
        return entries != null && entries.value() != null && entries.value() > 0;
    }

    /** Whether its new cases have to be paid from the Jobcenter's integration budget, as far as it is told. */
    public boolean paidByJobcenter() {
        Funder payer = newCasesFunder();
        return payer == null || payer == Funder.SGB2;
    }

    /** I-3: who pays for its entries, or for its places where it plans those; null where nobody is named. */
    public @Nullable Funder newCasesFunder() {
        Count newCases = entries == null ? places : entries;
        return newCases == null || newCases.funder() == null ? funder : newCases.funder();
    }

    Stream<Count> counts() {
        return Stream.of(entries, places, stock, vouchers).flatMap(Stream::ofNullable);
    }
}
