package obligo.budget.allotments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.http.FiscalYear;
import obligo.stated.SourceDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An allotment as it is recorded. */
@Schema(
        name = "Allotment",
        description = "Money allotted to a pot (Zuteilung) or authorised for a later year, as one version of it")
public record AllotmentBody(
        @NotNull Pot pot,

        @Schema(
                description = "Later year in which commitments may fall due: then it is an authorisation "
                        + "(Verpflichtungsermächtigung, M-41) and no money of this year",
                examples = "2026")
        @Nullable
        @FiscalYear
        Integer dueYear,

        @NotNull Stage stage,
        @NotNull @Valid Amount amount,

        @Schema(description = "The pot whose allotted amount already contains this one") @Nullable
        Pot containedIn,

        @NotNull @Valid SourceDocument document,
        @Nullable LocalDate receivedOn,
        @Nullable @Size(max = 500) String note) {}
