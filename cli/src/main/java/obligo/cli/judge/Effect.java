package obligo.cli.judge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What accounts gain and lose together by one entry. */
final class Effect {
    private final int year;
    private final Map<String, Long> sums = new TreeMap<>();

    Effect(int year) {
        this.year = year;
    }

    static Effect of(List<Posting> postings) {
        Effect effect = new Effect(0);
        postings.forEach(posting -> effect.add(posting.name(), posting.cents()));
        return effect;
    }

    /** By account; those whose gain and loss are equal are absent. */
    Map<String, Long> sums() {
        return sums;
    }

    void add(String account, long cents) {
        if (sums.merge(account, cents, Long::sum) == 0) {
            sums.remove(account);
        }
    }

    void move(String pot, String from, String to, long cents) {
        add(pot + ":" + from, -cents);
        add(pot + ":" + to, cents);
    }

    /** This year's part takes money, a later one's an authorisation; what may be called takes none this year. */
    void bind(String pot, int dueYear, long cents, long optionCents) {
        boolean isNow = dueYear == year;
        move(pot, isNow ? "FREE" : "AUTHORISATION:" + dueYear, "COMMITTED:" + dueYear, cents);
        move(pot, (isNow ? "CALLABLE:" : "AUTHORISATION:") + dueYear, "OPTION:" + dueYear, optionCents);
    }

    /** The opposite of binding or reserving, for one account. */
    void give(String account, long cents) {
        String[] parts = account.split(":", -1);
        int dueYear = parts.length > 2 ? Integer.parseInt(parts[2]) : year;
        String contra = dueYear > year
                ? "AUTHORISATION:" + dueYear
                : parts[1].equals("OPTION") ? "CALLABLE:" + dueYear : "FREE";
        add(account, -cents);
        add(parts[0] + ":" + contra, cents);
    }

    void callOff(String pot, int dueYear, long cents) {
        move(pot, "OPTION:" + dueYear, dueYear == year ? "CALLABLE:" + dueYear : "COMMITTED:" + dueYear, cents);
        if (dueYear == year) {
            move(pot, "FREE", "COMMITTED:" + dueYear, cents);
        }
    }
}
