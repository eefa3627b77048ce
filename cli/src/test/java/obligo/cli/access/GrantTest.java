package obligo.cli.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GrantTest {
    @TempDir
    Path directory;

    @Test
    void isSignedWithTheKeyOfTheSuite() throws InvalidJwtException, MalformedClaimException {
        SigningKey key = SigningKey.in(directory);
        Instant now = Instant.now();
        JwtClaims claims = verified(key, Grant.of(Role.BUDGET_OFFICER, "34102").token(key, now));
        assertThat(claims.getIssuer()).isEqualTo("obligo");
        assertThat(claims.getSubject()).isEqualTo("cli-budget-officer-34102");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("budget-officer");
        assertThat(claims.getStringClaimValue("jobcenter")).isEqualTo("34102");
        assertThat(claims.hasClaim("region")).isFalse();
        assertThat(claims.getJwtId()).isNotBlank();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(Duration.ofHours(8).toSeconds());
    }

    @Test
    void carriesNameAndRegionWhereGiven() throws InvalidJwtException, MalformedClaimException {
        SigningKey key = SigningKey.in(directory);
        Grant grant =
                new Grant(Role.REGIONAL_DIRECTORATE, null, null, "nordrhein-westfalen", "Änne Ö.", Duration.ofDays(1));
        JwtClaims claims = verified(key, grant.token(key, Instant.now()));
        assertThat(claims.getSubject()).isEqualTo("cli-regional-directorate-nordrhein-westfalen");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Änne Ö.");
        assertThat(claims.getStringClaimValue("region")).isEqualTo("nordrhein-westfalen");
    }

    @Test
    void namesTheLandOfItsAuthority() throws InvalidJwtException, MalformedClaimException {
        SigningKey key = SigningKey.in(directory);
        Role role = Role.of("land-authority").orElseThrow();
        Grant grant = new Grant(role, null, null, "land-nw", null, Grant.USUALLY);
        JwtClaims claims = verified(key, grant.token(key, Instant.now()));
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("land-authority");
        assertThat(claims.getStringClaimValue("region")).isEqualTo("land-nw");
    }

    @Test
    void tellsPersonsApartThatActInOneRole() throws InvalidJwtException, MalformedClaimException {
        SigningKey key = SigningKey.in(directory);
        Grant grant = Grant.of(Role.BUDGET_OFFICER, "34102").asPerson("berta");
        assertThat(verified(key, grant.token(key, Instant.now())).getSubject())
                .isEqualTo("cli-budget-officer-34102-berta");
    }

    @Test
    void namesAMachineThatBooksForOneJobcenter() throws InvalidJwtException, MalformedClaimException {
        SigningKey key = SigningKey.in(directory);
        Role role = Role.of("finance-system").orElseThrow();
        JwtClaims claims = verified(key, Grant.of(role, "34102").token(key, Instant.now()));
        assertThat(claims.getSubject()).isEqualTo("cli-finance-system-34102");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("finance-system");
        assertThat(claims.getStringClaimValue("jobcenter")).isEqualTo("34102");
    }

    @Test
    void isNotAcceptedWithAnotherKey() {
        SigningKey key = SigningKey.in(directory);
        String token = Grant.of(Role.AUDITOR, null).token(key, Instant.now());
        SigningKey other = SigningKey.in(directory.resolve("other"));
        assertThatExceptionOfType(InvalidJwtException.class).isThrownBy(() -> verified(other, token));
    }

    @Test
    void keepsTheSameKeyReadableForItsOwnerOnly() throws IOException {
        String first = SigningKey.in(directory).publicKeyText();
        assertThat(SigningKey.in(directory).publicKeyText()).isEqualTo(first);
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all.get(0))))
                    .isEqualTo("rw-------");
        }
    }

    private static JwtClaims verified(SigningKey key, String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(key.publicKey())
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
