package obligo.targets.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import obligo.http.Author;
import obligo.outbox.Outbox;
import obligo.targets.OnTheStack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every start loads the service's file again, and that changes only what the file says new. */
@OnTheStack
class LoadingOrganisationsTest {
    @Inject
    LoadOrganisations organisations;

    @Inject
    Outbox outbox;

    private static JobcenterBody named(String name) {
        return new JobcenterBody(
                null, name, Form.gE, null, null, null, "hessen", "HE", List.of(), null, null, List.of(), List.of(),
                List.of(), List.of());
    }

    private static long revision(String jobcenter) {
        return QuarkusTransaction.requiringNew().call(() -> Jobcenter.named(jobcenter).revision);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        assertThat(organisations.load(OrganisationFile.organisations())).isZero();
        assertThat(revision("34102")).isEqualTo(1);
    }

    @Test
    void whatTheFileSaysNewIsTakenOver() {
        assertThat(organisations.load(Map.of("99911", named("Alt")))).isEqualTo(1);
        assertThat(organisations.load(Map.of("99911", named("Neu")))).isEqualTo(1);
        assertThat(organisations.load(Map.of("99911", named("Neu")))).isZero();
        assertThat(revision("99911")).isEqualTo(2);
    }

    @Test
    void whatWasChangedByHandStaysUntilTheFileSaysOtherwise() {
        organisations.load(Map.of("99912", named("Alt")));
        QuarkusTransaction.requiringNew().run(() -> Jobcenter.named("99912")
                .become(named("Von Hand"), new Author("editor", "Editor"), "Test", outbox));
        assertThat(organisations.load(Map.of("99912", named("Alt")))).isZero();
        assertThat(revision("99912")).isEqualTo(2);
        assertThat(organisations.load(Map.of("99912", named("Neu")))).isEqualTo(1);
        assertThat(revision("99912")).isEqualTo(3);
    }

    @Test
    void everyRevisionIsKept() {
        organisations.load(Map.of("99913", named("Alt")));
        organisations.load(Map.of("99913", named("Neu")));
        List<String> names = QuarkusTransaction.requiringNew()
                .call(() ->
                        JobcenterRevision.<JobcenterRevision>list("jobcenter = ?1 order by revision", "99913").stream()
                                .map(revision -> revision.content.name())
                                .toList());
        assertThat(names).containsExactly("Alt", "Neu");
    }
}
