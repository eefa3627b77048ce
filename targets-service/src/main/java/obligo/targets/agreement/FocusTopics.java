package obligo.targets.agreement;

import java.util.List;
import java.util.Objects;
import obligo.targets.TargetsRefusal;
import obligo.targets.parties.Subject;
import obligo.targets.plan.FocusTopic;
import obligo.targets.plan.Targets;

/** The topics from which the zkT of some Länder choose in a year, and how many. */
record FocusTopics(List<String> regions, List<String> numbers, int choose) {
    FocusTopics {
        regions = List.copyOf(regions);
        numbers = List.copyOf(numbers);
    }

    boolean appliesTo(Subject subject, Targets content) {
        return content.form() == Targets.Form.ZKT_PLANNING_DOCUMENT
                && regions.contains(Objects.requireNonNullElse(subject.overseer(), ""));
    }

    /** @throws obligo.http.Refusal {@code focus-topics-not-fitting} */
    void check(Targets content) {
        List<String> chosen = content.focusTopics().stream()
                .filter(FocusTopic::chosen)
                .map(FocusTopic::number)
                .toList();
        List<String> strange = content.focusTopics().stream()
                .map(FocusTopic::number)
                .filter(number -> !numbers.contains(number))
                .toList();
        if (chosen.size() != choose || !strange.isEmpty()) {
            throw TargetsRefusal.FOCUS_TOPICS_NOT_FITTING
                    .refusal()
                    .with("chosen", chosen)
                    .with("choose", choose)
                    .with("topics", numbers)
                    .at(
                            "content.focusTopics",
                            choose + " von " + numbers.size() + " sind zu wählen",
                            choose + " of " + numbers.size() + " have to be chosen");
        }
    }
}
