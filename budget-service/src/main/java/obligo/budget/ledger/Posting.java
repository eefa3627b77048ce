package obligo.budget.ledger;

import obligo.budget.money.Pot;

/** What one account gains or loses by a booking. */
record Posting(Place place, long cents) {
    /**
     * An account of a pot, as the journal names it: {@code EGL:FREE}, {@code EGL:COMMITTED:2026}.
     *
     * @param dueYear 0 where the account has none
     */
    record Place(Pot pot, Account account, int dueYear) {
        Place {
            if (account.isDated() == (dueYear == 0)) {
                throw new IllegalArgumentException(account + " and due year " + dueYear);
            }
        }

        static Place parse(String name) {
            String[] parts = name.split(":", -1);
            return new Place(
                    Pot.valueOf(parts[0]),
                    Account.valueOf(parts[1]),
                    parts.length == 3 ? Integer.parseInt(parts[2]) : 0);
        }

        String text() {
            return dueYear == 0 ? pot.name() + ":" + account.name() : pot.name() + ":" + account.name() + ":" + dueYear;
        }
    }

    Posting negated() {
        return new Posting(place, -cents);
    }
}
