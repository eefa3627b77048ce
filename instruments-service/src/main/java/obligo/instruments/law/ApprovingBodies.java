package obligo.instruments.law;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.Dated;
import obligo.instruments.neighbours.KnownJobcenter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The bodies of {@code law/approving-bodies.yaml}, read once at the start. A file named by {@code
 * obligo.instruments.approving-bodies} replaces it: of a zkT the municipality decides which body it is.
 */
@Startup
@ApplicationScoped
public class ApprovingBodies {
    private final List<ApprovingBody> bodies;

    ApprovingBodies(@ConfigProperty(name = "obligo.instruments.approving-bodies") Optional<Path> replacement) {
        bodies = LawFile.read("approving-bodies.yaml", replacement, new TypeReference<>() {});
        LawFile.requireApart("approving-bodies.yaml", bodies, ApprovingBody::body);
    }

    /**
     * Lets pass who belongs to the body that agrees the Jobcenter's programme on a day.
     *
     * @throws obligo.http.Refusal {@code approving-body-unknown}, {@code not-permitted}
     */
    public void require(Caller caller, KnownJobcenter jobcenter, LocalDate day) {
        ApprovingBody body = Dated.on(
                        day,
                        bodies.stream()
                                .filter(one -> one.form().equals(jobcenter.form()))
                                .toList())
                .orElseThrow(() -> InstrumentsRefusal.APPROVING_BODY_UNKNOWN
                        .refusal()
                        .with("form", jobcenter.form())
                        .with("day", day));
        if (!body.admits(caller, jobcenter)) {
            throw CommonRefusal.NOT_PERMITTED
                    .refusal()
                    .with("jobcenter", jobcenter.jobcenter())
                    .with("body", body.body());
        }
    }
}
