package obligo.http;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
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
        "catalogue-editor, false",
        "regional-directorate, false",
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

    private static Caller caller(String jobcenter, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setStringListClaim("groups", List.of(roles));
        claims.setClaim("jobcenter", jobcenter);
        return new Caller(new DefaultJWTCallerPrincipal(claims));
    }
}
