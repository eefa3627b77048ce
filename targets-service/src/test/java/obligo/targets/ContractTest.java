package obligo.targets;

import obligo.http.RefusalTable;
import obligo.testkit.contract.ContractFile;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@OnTheStack
class ContractTest {
    @Test
    void theServiceSaysWhatTheContractPromises() {
        String actual = given().queryParam("format", "yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ContractFile.named("openapi/targets-service.yaml").mustSay(actual);
    }

    @Test
    void everyRefusalStandsInTheTable() {
        for (TargetsRefusal refusal : TargetsRefusal.values()) {
            assertThat(RefusalTable.knows(refusal)).as(refusal.slug()).isTrue();
        }
    }
}
