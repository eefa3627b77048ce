package obligo.http;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTableTest {
    @ParameterizedTest
    @EnumSource(CommonRefusal.class)
    void knowsEveryCommonRefusal(CommonRefusal refusal) {
        assertThat(RefusalTable.knows(refusal)).isTrue();
    }

    @Test
    void everyRowIsARefusalInBothLanguages() {
        assertThat(RefusalTable.rows()).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row.status()).as(row.name()).isBetween(400, 599);
            assertThat(row.titleGerman()).isNotBlank();
            assertThat(row.titleEnglish()).isNotBlank();
            assertThat(row.detailGerman()).isNotBlank();
            assertThat(row.detailEnglish()).isNotBlank();
            assertThat(row.name()).matches("[a-z0-9-]+");
        });
    }

    @Test
    void textsNameTheFiguresThatLedToTheRefusal() {
        Refusal refusal =
                CommonRefusal.REVISION_STALE.refusal().with("expected", 3).with("revision", 5);
        Problem german = ProblemMappers.problem(refusal, Language.GERMAN, "/v1/x", "c-1");
        assertThat(german.detail()).startsWith("Erwartet war Revision 3, gültig ist Revision 5.");
        assertThat(german.status()).isEqualTo(412);
        assertThat(german.type()).isEqualTo("/problems/revision-stale");
        assertThat(german.figures()).isEqualTo(Map.of("expected", 3, "revision", 5));
        assertThat(ProblemMappers.problem(refusal, Language.ENGLISH, null, null).detail())
                .startsWith("Revision 3 was expected, the current one is 5.");
    }
}
