package obligo.targets.agreement;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obligo.targets.TargetsRefusal;
import obligo.targets.indicators.Indicators;
import obligo.targets.parameters.ParameterFault;
import obligo.targets.parameters.Parameters;
import obligo.targets.parameters.Row;
import obligo.targets.parameters.Timeline;
import obligo.targets.parties.AgreementKind;
import obligo.targets.parties.Subject;
import obligo.targets.plan.Item;
import obligo.targets.plan.Targets;
import obligo.targets.plan.TargetsRules;

/** What law and practice require of an agreement of a kind in a year: dated parameters of the year's first day. */
@Startup
@ApplicationScoped
class Requirements {
    private final Timeline<KindRule> kinds;
    private final Timeline<BudgetAct> budgetActs;
    private final Timeline<Milestone> calendar;
    private final Timeline<MandatoryItem> mandatoryItems;
    private final Timeline<FocusTopics> focusTopics;
    private final Indicators indicators;

    Requirements(Parameters parameters, Indicators indicators) {
        this.kinds = parameters.timeline("agreement-kinds", KindRule.class);
        this.budgetActs = parameters.timeline("budget-acts", BudgetAct.class);
        this.calendar = parameters.timeline("planning-calendar", Milestone.class);
        this.mandatoryItems = parameters.timeline("mandatory-items", MandatoryItem.class);
        this.focusTopics = parameters.timeline("focus-topics", FocusTopics.class);
        this.indicators = indicators;
    }

    /**
     * The rule of the agreement's kind. § 48b begins in 2011; an agreement of an earlier year is held to that.
     *
     * @throws ParameterFault where an operator's file lacks the kind
     */
    KindRule kind(Subject subject) {
        LocalDate day = LocalDate.of(Math.max(subject.fiscalYear(), 2012), 1, 1);
        return kinds.on(subject.kind().name(), day)
                .orElseThrow(() -> new ParameterFault("agreement-kinds.yaml says nothing of " + subject.kind()));
    }

    /** Empty where the day is not known. */
    Optional<LocalDate> budgetActAdoptedOn(int fiscalYear) {
        return budgetActs.only(firstDay(fiscalYear)).map(BudgetAct::adoptedOn);
    }

    /** The day from which the year's December data are final; empty where the calendar does not say. */
    Optional<LocalDate> finalResultsDueOn(int fiscalYear) {
        return calendar.on(firstDay(fiscalYear))
                .map(Row::says)
                .filter(milestone -> milestone.milestone() == Milestone.Name.FINAL_RESULTS)
                .map(Milestone::dueOn)
                .findFirst();
    }

    boolean isFinal(int fiscalYear, LocalDate day) {
        return finalResultsDueOn(fiscalYear).filter(due -> !day.isBefore(due)).isPresent();
    }

    /**
     * Holds a version to what it has to keep: the rules of all targets, and what it must not lack.
     *
     * @throws obligo.http.Refusal {@code form-not-fitting}, {@code mandatory-item-missing}, {@code
     *     focus-topics-not-fitting}, and those of targets
     */
    void check(Subject subject, Targets content) {
        new TargetsRules(content, indicators).check();
        if (content.form() == Targets.Form.ZKT_PLANNING_DOCUMENT
                && subject.kind() != AgreementKind.OPTING_MUNICIPALITY) {
            throw TargetsRefusal.FORM_NOT_FITTING
                    .refusal()
                    .with("form", content.form())
                    .with("kind", subject.kind())
                    .at("content.form", "nur für zkT", "only for a zkT");
        }
        List<String> missing = new ArrayList<>();
        mandatory(subject, content).forEach(item -> item.missingIn(content).stream()
                .map(gender -> item.indicator() + " " + gender)
                .forEach(missing::add));
        if (!missing.isEmpty()) {
            throw TargetsRefusal.MANDATORY_ITEM_MISSING
                    .refusal()
                    .with("kind", subject.kind())
                    .with("missing", missing)
                    .at("content.items", "es fehlen " + missing, "lacks " + missing);
        }
        focusTopics
                .on(firstDay(subject.fiscalYear()))
                .map(Row::says)
                .filter(topics -> topics.appliesTo(subject, content))
                .forEach(topics -> topics.check(content));
    }

    /** Items with a target value although their indicator is only monitored (T-7). */
    List<Item> valuedThoughMonitored(Subject subject, Targets content) {
        return mandatory(subject, content).stream()
                .flatMap(item -> item.valuedThoughMonitored(content).stream())
                .toList();
    }

    private List<MandatoryItem> mandatory(Subject subject, Targets content) {
        return mandatoryItems
                .on(firstDay(subject.fiscalYear()))
                .map(Row::says)
                .filter(item -> item.appliesTo(subject.kind(), content))
                .toList();
    }

    private static LocalDate firstDay(int fiscalYear) {
        return LocalDate.of(fiscalYear, 1, 1);
    }
}
