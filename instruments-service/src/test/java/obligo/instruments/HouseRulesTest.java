package obligo.instruments;

import obligo.testkit.rules.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("obligo.instruments");
    }
}
