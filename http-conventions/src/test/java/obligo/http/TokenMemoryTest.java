package obligo.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenMemoryTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private final TokenMemory memory = new TokenMemory(Duration.ofMinutes(1));

    private static JwtClaims until(Instant expiry) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("anna");
        claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
        return claims;
    }

    private static SecurityIdentity identity(JwtClaims claims) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .build();
    }

    @Test
    void remembersForAMinute() {
        SecurityIdentity anna = identity(until(NOON.plusSeconds(3600)));
        memory.keep("token", anna, NOON);
        assertThat(memory.recall("token", NOON.plusSeconds(59))).isSameAs(anna);
        assertThat(memory.recall("token", NOON.plusSeconds(60))).isNull();
        assertThat(memory.recall("other", NOON)).isNull();
    }

    @Test
    void believesNoTokenLongerThanItSays() {
        memory.keep("token", identity(until(NOON.plusSeconds(5))), NOON);
        assertThat(memory.recall("token", NOON.plusMillis(4999))).isNotNull();
        assertThat(memory.recall("token", NOON.plusSeconds(5))).isNull();
    }

    @Test
    void forgetsWhatHoldsOnlyTogetherWithACertificate() {
        JwtClaims bound = until(NOON.plusSeconds(3600));
        bound.setClaim("cnf", "{}");
        memory.keep("token", identity(bound), NOON);
        assertThat(memory.recall("token", NOON)).isNull();
    }

    @Test
    void forgetsWhatNeverExpires() {
        memory.keep("token", identity(new JwtClaims()), NOON);
        assertThat(memory.recall("token", NOON)).isNull();
    }

    @Test
    void forgetsWhoIsNoToken() {
        memory.keep(
                "token",
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("anna"))
                        .build(),
                NOON);
        assertThat(memory.recall("token", NOON)).isNull();
    }

    @Test
    void remembersNothingWhereItIsToldTo() {
        TokenMemory none = new TokenMemory(Duration.ZERO);
        none.keep("token", identity(until(NOON.plusSeconds(3600))), NOON);
        assertThat(none.recall("token", NOON)).isNull();
    }

    @Test
    void holdsNoMoreThanItMayWhoeverComes() {
        SecurityIdentity anna = identity(until(NOON.plusSeconds(3600)));
        int comers = 3 * TokenMemory.MOST;
        IntStream.range(0, comers).forEach(comer -> memory.keep("token " + comer, anna, NOON));
        assertThat(IntStream.range(0, comers).filter(comer -> memory.recall("token " + comer, NOON) != null))
                .hasSizeLessThanOrEqualTo(TokenMemory.MOST);
        assertThat(memory.recall("token " + (comers - 1), NOON)).isSameAs(anna);
    }

    @Test
    void makesRoomByForgettingWhatIsOver() {
        SecurityIdentity anna = identity(until(NOON.plusSeconds(3600)));
        IntStream.range(0, TokenMemory.MOST - 1).forEach(comer -> memory.keep("token " + comer, anna, NOON));
        Instant later = NOON.plusSeconds(70);
        memory.keep("here", anna, later);
        memory.keep("also here", anna, later);
        assertThat(memory.recall("here", later)).isSameAs(anna);
        assertThat(memory.recall("also here", later)).isSameAs(anna);
    }
}
