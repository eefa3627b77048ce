package obligo.instruments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import obligo.nation.Measured;

/** What the generator's numbers make of one Jobcenter: some plan, some pay, some do both, some neither. */
record GeneratedJobcenter(String jobcenter, int entries, int number) {
    static GeneratedJobcenter of(String jobcenter) {
        long integrated = WithdrawingInTheNationTest.NATION
                .row(jobcenter, YearMonth.of(2025, 6), Measured.K2, "TOTAL", 3)
                .numerator();
        return new GeneratedJobcenter(
                jobcenter, (int) (integrated % 200) + 12, Integer.parseInt(jobcenter.substring(1)));
    }

    boolean plans() {
        return number % 5 > 1;
    }

    boolean pays() {
        return number % 5 == 1 || number % 5 > 2;
    }

    boolean statesMonths() {
        return number % 2 == 0;
    }

    boolean hasPart() {
        return number % 3 == 0;
    }

    boolean plansNextYear() {
        return plans() && number % 4 == 0;
    }

    boolean isPaidByOthers() {
        return number % 7 == 0;
    }

    boolean runsOff() {
        return number % 8 == 1;
    }

    boolean paysByDemand() {
        return number % 9 == 2;
    }

    String stage() {
        return switch (number % 4) {
            case 0 -> "WITHDRAWN";
            case 1 -> "OFFERED";
            default -> "SIGNED";
        };
    }

    /** Twelve at least one: the rest in the last month. */
    List<Integer> byMonth() {
        List<Integer> months = new ArrayList<>();
        IntStream.rangeClosed(1, 11).forEach(month -> months.add(1));
        months.add(entries - 11);
        return months;
    }

    String amount() {
        return entries + "00.00";
    }

    private Map<String, Object> named(int year, boolean loses) {
        Map<String, Object> row = new TreeMap<>();
        row.put("jobcenter", jobcenter());
        row.put("year", year);
        row.put("effect", loses ? "NO_NEW_CASES" : "NAMED");
        row.put("rule", loses ? "I-2" : "I-1");
        return row;
    }

    private Map<String, Object> expectedPosition(int year, String key) {
        Map<String, Object> row = named(year, !isPaidByOthers());
        row.put("position", key);
        row.put("programmeRevision", 1);
        row.put("entries", entries());
        boolean isPart = key.endsWith("a");
        if (isPart) {
            row.put("counted", false);
        }
        if (!isPaidByOthers() && year > WithdrawingInTheNationTest.YEAR) {
            row.put("entriesOutside", entries());
        } else if (!isPaidByOthers() && !isPart && statesMonths()) {
            row.put(
                    "entriesOutside",
                    byMonth().subList(6, 12).stream().mapToInt(n -> n).sum());
        }
        return row;
    }

    /** What of its plans a withdrawal in the middle of the year touches, with what that means. */
    List<Map<String, Object>> expectedPlans() {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (plans()) {
            rows.add(expectedPosition(WithdrawingInTheNationTest.YEAR, "1.1"));
            if (hasPart()) {
                rows.add(expectedPosition(WithdrawingInTheNationTest.YEAR, "1.1a"));
            }
        }
        if (pays()) {
            Map<String, Object> line = named(WithdrawingInTheNationTest.YEAR, !runsOff());
            line.put("line", "N");
            line.put("budgetRevision", 3);
            if (paysByDemand()) {
                line.put("reason", "BY_DEMAND");
            } else {
                line.put("amount", amount());
                line.put("priorCommitments", "1.00");
            }
            rows.add(line);
        }
        if (plansNextYear()) {
            rows.add(expectedPosition(WithdrawingInTheNationTest.YEAR + 1, "1.1"));
        }
        return rows;
    }

    List<Map<String, Object>> expectedAgreements() {
        boolean isTouched = (plans() || pays()) && !stage().equals("WITHDRAWN");
        boolean loses = (plans() && !isPaidByOthers()) || (pays() && !runsOff());
        if (!isTouched) {
            return List.of();
        }
        Map<String, Object> row = named(WithdrawingInTheNationTest.YEAR, loses);
        row.put("revision", 2);
        row.put("stage", stage());
        return List.of(row);
    }
}
