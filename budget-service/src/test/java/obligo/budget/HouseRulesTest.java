package obligo.budget;

import obligo.testkit.rules.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("obligo.budget");
    }
}
