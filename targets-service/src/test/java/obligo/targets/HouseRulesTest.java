package obligo.targets;

import obligo.testkit.rules.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("obligo.targets");
    }
}
