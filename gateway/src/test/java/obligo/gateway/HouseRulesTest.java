package obligo.gateway;

import obligo.testkit.rules.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("obligo.gateway");
    }
}
