package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import obligo.http.Money;
import obligo.instruments.law.Cap;
import obligo.instruments.neighbours.HeardLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is planned of instruments that the law caps together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is planned of instruments that the law caps together, and the most that it may be")
record CheckedCap(
        @Schema(examples = "CAP_16F_2026") String cap,
        @Schema(examples = "M-73") String ruleId,
        String legalReference,

        @Schema(description = "UNCONFIRMED: how the law is to be read is not sure", examples = "CONFIRMED")
        String status,

        List<String> instruments,
        Money planned,

        @Schema(description = "Absent where the law knows no cap in this time, or the allotment is not known") @Nullable
        Money limit,

        @Nullable Money difference,
        CheckVerdict verdict,
        List<Missing> missing) {

    static CheckedCap of(Cap cap, PlannedMoney money) {
        Money planned = money.lines().stream()
                .filter(line -> cap.limits(line.instruments()))
                .flatMap(line -> line.amounts().stream())
                .filter(amount -> amount.pot().equals(HeardLine.EGL))
                .map(HeardLine.PotAmount::value)
                .flatMap(Stream::ofNullable)
                .reduce(Money.ZERO, Money::plus);
        Money allotted = money.sums().allotted();
        Money contained = money.sums().contained();
        if (cap.share() == null) {
            return answer(cap, planned, null, CheckVerdict.OK, List.of());
        }
        if (allotted == null) {
            return answer(
                    cap,
                    planned,
                    null,
                    CheckVerdict.CANNOT_BE_JUDGED,
                    List.of(new Missing(Missing.Figure.ALLOTMENT, HeardLine.EGL)));
        }
        boolean isExact = !cap.withoutContained() || contained != null;
        Money base = cap.withoutContained() && contained != null ? allotted.minus(contained) : allotted;
        Money limit = cap.limitOf(base);
        boolean isAbove = limit != null && planned.compareTo(limit) > 0;
        if (isExact || isAbove) {
            return answer(cap, planned, limit, isAbove ? CheckVerdict.NOT_LEGAL : CheckVerdict.OK, List.of());
        }
        return answer(
                cap,
                planned,
                null,
                CheckVerdict.CANNOT_BE_JUDGED,
                List.of(new Missing(Missing.Figure.ALLOTMENT, "FBW_REHA")));
    }

    private static CheckedCap answer(
            Cap cap, Money planned, @Nullable Money limit, CheckVerdict verdict, List<Missing> missing) {
        return new CheckedCap(
                cap.key(),
                cap.rule(),
                cap.legalReference(),
                cap.status(),
                cap.instruments().stream().sorted().toList(),
                planned,
                limit,
                limit == null ? null : limit.minus(planned),
                verdict,
                missing);
    }
}
