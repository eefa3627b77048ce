package obligo.http;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        "planner, false",
        "budget-officer, false",
        "manager, false",
        "municipality, false",
        "catalogue-editor, false",
        "regional-directorate, false",
        "land-authority, false",
        "federal-agency, false",
        "federal-ministry, false",
        "auditor, false",
        "reconciliation, true",
        "finance-system, true",
        "unheard-of, false"
    })
    void isAMachineWhereItsRoleIsAMachines(String role, boolean machine) {
        assertThat(caller("34102", role).isMachine()).isEqualTo(machine);
    }

    @Test
    void staysAMachineWithAPersonsRoleBesideIt() {
        assertThat(caller("34102", "budget-officer", "finance-system").isMachine())
                .isTrue();
    }

    @Test
    void aFinanceSystemSeesAndBooksForItsOwnJobcenterOnly() {
        Caller system = caller("34102", "finance-system");
        assertThatCode(() -> system.mayRead("34102", null)).doesNotThrowAnyException();
        assertThatCode(() -> system.mayWrite("34102", Role.FINANCE_SYSTEM)).doesNotThrowAnyException();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> system.mayRead("35502", null));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> system.mayWrite("35502", Role.FINANCE_SYSTEM));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> system.mayWrite("34102", Role.BUDGET_OFFICER));
    }

    @ParameterizedTest
    @CsvSource({
        "regional-directorate, hessen, hessen, true",
        "regional-directorate, hessen, land-he, false",
        "land-authority, land-he, land-he, true",
        "land-authority, land-he, hessen, false",
        "land-authority, land-he, land-nw, false",
        "regional-directorate, land-he, land-he, false",
        "land-authority, hessen, hessen, false",
        "planner, land-he, land-he, false",
        "land-authority, land-he, , false"
    })
    void aDirectorateAndALandReadWhatTheyOverseeInTheirOwnRole(
            String role, String region, @Nullable String overseer, boolean reads) {
        Caller overseeing = overseeing(role, region);
        if (reads) {
            assertThatCode(() -> overseeing.mayRead("43302", overseer)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> overseeing.mayRead("43302", overseer));
        }
    }

    private static Caller overseeing(String role, String region) {
        JwtClaims claims = new JwtClaims();
        claims.setStringListClaim("groups", List.of(role));
        claims.setClaim("region", region);
        return new Caller(new DefaultJWTCallerPrincipal(claims));
    }

    private static Caller caller(String jobcenter, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setStringListClaim("groups", List.of(roles));
        claims.setClaim("jobcenter", jobcenter);
        return new Caller(new DefaultJWTCallerPrincipal(claims));
    }
}
