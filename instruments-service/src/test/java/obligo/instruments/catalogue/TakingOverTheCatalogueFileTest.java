package obligo.instruments.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import obligo.http.Author;
import obligo.instruments.OnTheStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@OnTheStack
class TakingOverTheCatalogueFileTest {
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Inject
    TakeOverFile takeOverFile;

    @Test
    void takesOverWhatIsNewOrChangedAndNothingTwice() {
        assertThat(takeOverFile.takeOver(List.of(named("FILE_NEW", "First")))).isEqualTo(1);
        assertThat(takeOverFile.takeOver(List.of(named("FILE_NEW", "First")))).isZero();
        assertThat(takeOverFile.takeOver(List.of(named("FILE_NEW", "Second"), named("FILE_NEW_2", "Other"))))
                .isEqualTo(2);
        assertThat(current("FILE_NEW").number()).isEqualTo(2);
        assertThat(current("FILE_NEW").instrument().name()).isEqualTo("Second");
        assertThat(current("FILE_NEW").changedBy()).isEqualTo(CatalogueFile.AUTHOR);
    }

    @Test
    void leavesWhatAnEditorHasChangedAsTheEditorLeftIt() {
        takeOverFile.takeOver(List.of(named("FILE_EDITED", "Of the file")));
        QuarkusTransaction.requiringNew().run(() -> CatalogueEntry.locked("FILE_EDITED")
                .edited(
                        new Author("e", "Editor"),
                        new Author("d", "Deputy"),
                        "Gesetz geändert",
                        named("FILE_EDITED", "Of the editor")));
        assertThat(takeOverFile.takeOver(List.of(named("FILE_EDITED", "Of a newer file"))))
                .isZero();
        assertThat(current("FILE_EDITED").instrument().name()).isEqualTo("Of the editor");
        assertThat(current("FILE_EDITED").number()).isEqualTo(2);
    }

    @Test
    void movesTheBorderOfTwoVersionsAtOnce() { // I-1
        assertThat(takeOverFile.takeOver(List.of(
                        version("FILE_LINE_1", "One", "FILE_LINE_2", DAY, null),
                        version("FILE_LINE_2", "Two", null, null, DAY.minusDays(1)))))
                .isEqualTo(2);
        LocalDate earlier = DAY.minusYears(1);
        assertThat(takeOverFile.takeOver(List.of(
                        version("FILE_LINE_1", "One", "FILE_LINE_2", earlier, null),
                        version("FILE_LINE_2", "Two", null, null, earlier.minusDays(1)))))
                .isEqualTo(2);
    }

    @Test
    void leavesAVersionAwayThatWouldTakeNewCasesBesideAnEditedOne() { // I-1
        takeOverFile.takeOver(List.of(version("FILE_OLD", "Old", null, null, DAY.minusDays(1))));
        QuarkusTransaction.requiringNew().run(() -> CatalogueEntry.locked("FILE_OLD")
                .edited(
                        new Author("e", "Editor"),
                        new Author("d", "Deputy"),
                        "Verlängert",
                        version("FILE_OLD", "Old", null, null, DAY.plusYears(1))));
        assertThat(takeOverFile.takeOver(List.of(
                        version("FILE_SUCCESSOR", "New", "FILE_OLD", DAY, null), named("FILE_BESIDE", "Other"))))
                .isEqualTo(1);
        assertThat(current("FILE_BESIDE").number()).isEqualTo(1);
    }

    private static InstrumentRevision current(String code) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, InstrumentRevision> named = InstrumentRevision.named(List.of(code));
            return requireNonNull(named.get(code));
        });
    }

    private static Instrument named(String code, String name) {
        return version(code, name, null, null, null);
    }

    private static Instrument version(
            String code, String name, @Nullable String replaces, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Instrument(
                code,
                name,
                null,
                "Fassung",
                "§ 1",
                replaces,
                null,
                null,
                List.of(PlanningUnit.ENTRY),
                List.of(Procurement.CASE),
                from,
                to,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(new CrossReference("COSACH", "4711")),
                null,
                null,
                PlanningFigures.NONE);
    }
}
