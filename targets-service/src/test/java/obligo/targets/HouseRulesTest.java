package obligo.targets;

import obligo.testkit.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final HouseRules RULES = new HouseRules("obligo.targets");

    @Test
    void roomsFormNoCircle() {
        RULES.roomsFormNoCircle();
    }

    @Test
    void onlyResourcesKnowHttp() {
        RULES.onlyResourcesKnowHttp();
    }

    @Test
    void onlyListenersHearEvents() {
        RULES.onlyListenersHearEvents();
    }

    @Test
    void doorsRecordNothing() {
        RULES.doorsRecordNothing();
    }

    @Test
    void namesSayWhatIsDecided() {
        RULES.namesSayWhatIsDecided();
    }

    @Test
    void nothingIsBinaryFloatingPoint() {
        RULES.nothingIsBinaryFloatingPoint();
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        RULES.everyRoomSaysWhatItIsFor();
    }

    @Test
    void nothingPrints() {
        RULES.nothingPrints();
    }

    @Test
    void fieldsAreNotPublic() {
        RULES.fieldsAreNotPublic();
    }
}
