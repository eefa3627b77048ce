package obligo.instruments.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import obligo.http.Author;
import obligo.instruments.OnTheStack;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@OnTheStack
class TakingOverTheCatalogueFileTest {
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

    private static InstrumentRevision current(String code) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, InstrumentRevision> named = InstrumentRevision.named(List.of(code));
            return requireNonNull(named.get(code));
        });
    }

    private static Instrument named(String code, String name) {
        return new Instrument(
                code,
                name,
                null,
                "Fassung",
                "§ 1",
                null,
                null,
                List.of(PlanningUnit.ENTRY),
                List.of(Procurement.CASE),
                null,
                null,
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
