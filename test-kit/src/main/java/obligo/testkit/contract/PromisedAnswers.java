package obligo.testkit.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.filter.Filter;

/** Makes every request of a test a test of the contract: an answer that OpenAPI does not promise fails it. */
public final class PromisedAnswers {
    private PromisedAnswers() {}

    /** @param service {@code budget-service}; its document is read from {@code contracts/openapi/} */
    public static Filter of(String service) {
        OpenApiInteractionValidator contract = OpenApiInteractionValidator.createForInlineApiSpecification(
                        ContractFile.named("openapi/" + service + ".yaml").content())
                .withLevelResolver(LevelResolver.create()
                        // Tests send wrong requests on purpose.
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .build())
                .build();
        return new OpenApiValidationFilter(contract);
    }
}
