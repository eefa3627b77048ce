package obligo.instruments.neighbours;

import java.util.List;
import obligo.http.Money;

/**
 * What of a line's integration money is used, as budget-service told last.
 *
 * @param revision of the books, which grows with every booking
 */
public record LineUse(String line, long revision, Money reserved, Money committed, Money paid) {

    /** Of all lines of a year that ever moved; the others are not used. */
    public static List<LineUse> heard(String jobcenter, int fiscalYear) {
        return HeardUse.<HeardUse>list(
                        "jobcenter = ?1 and fiscalYear = ?2 and pot = ?3 order by line",
                        jobcenter,
                        fiscalYear,
                        HeardLine.EGL)
                .stream()
                .map(heard -> new LineUse(
                        heard.line,
                        heard.revision,
                        new Money(heard.reservedCents),
                        new Money(heard.committedCents),
                        new Money(heard.paidCents)))
                .toList();
    }

    public Money total() {
        return reserved.plus(committed).plus(paid);
    }
}
