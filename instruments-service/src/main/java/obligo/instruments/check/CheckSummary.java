package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One Jobcenter's check in a few words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgrammeCheckSummary", description = "One Jobcenter's check in a few words; its own check says why")
record CheckSummary(
        @Schema(examples = "34102") String jobcenter,
        CheckVerdict verdict,

        @Schema(description = "Instruments that are planned and not legal, or whose cap is exceeded")
        List<String> notLegal,

        @Schema(description = "Instruments that need more than there is")
        List<String> lackingMoney,

        @Schema(description = "Instruments of which a figure is missing")
        List<String> notJudged,

        List<DueYear> dueYears,
        @Nullable Long programmeRevision,
        @Nullable Long budgetRevision) {

    /** What the new cases of all instruments need of a later year. */
    @Schema(name = "CheckedDueYear", description = "What the new cases of all instruments need of a later year")
    record DueYear(
            @Schema(examples = "2026") int year,

            @Schema(description = "As far as it is known", examples = "1019544.00")
            Money neededAtLeast,

            CheckVerdict verdict) {}

    static CheckSummary of(ProgrammeCheckView check) {
        List<String> notLegal = new ArrayList<>(codes(check, CheckVerdict.NOT_LEGAL));
        check.caps().stream()
                .filter(cap -> cap.verdict() == CheckVerdict.NOT_LEGAL)
                .flatMap(cap -> cap.instruments().stream())
                .filter(code -> !notLegal.contains(code))
                .forEach(notLegal::add);
        return new CheckSummary(
                check.jobcenter(),
                check.verdict(),
                notLegal,
                codes(check, CheckVerdict.SHORT),
                codes(check, CheckVerdict.CANNOT_BE_JUDGED),
                check.authorisations().stream()
                        .map(year -> new DueYear(year.year(), neededAtLeast(year), year.verdict()))
                        .toList(),
                check.restsOn().programmeRevision(),
                check.restsOn().budgetRevision());
    }

    private static Money neededAtLeast(CheckedYear year) {
        if (year.needed() != null) {
            return year.needed();
        }
        return year.neededAtLeast() == null ? Money.ZERO : year.neededAtLeast();
    }

    private static List<String> codes(ProgrammeCheckView check, CheckVerdict verdict) {
        return check.instruments().stream()
                .filter(group -> group.verdict() == verdict)
                .flatMap(group -> group.instruments().stream())
                .toList();
    }
}
