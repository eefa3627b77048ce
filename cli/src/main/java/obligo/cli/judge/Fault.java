package obligo.cli.judge;

/** What a ledger must never do. */
public enum Fault {
    OVERSPENT("overspent"),
    LOST("lost: answered as booked, not in the journal"),
    DOUBLED("doubled: one id or one effect twice"),
    UNTOLD("in the journal, though nobody asked for it"),
    REFUSED_YET_BOOKED("in the journal, though it was refused or only tried"),
    OTHERWISE("booked otherwise than asked for or answered"),
    UNBALANCED("postings do not add up to zero"),
    OPEN_BELOW_ZERO("more paid, released or called than was bound"),
    ONE_PERSON("one person did what takes several"),
    CHAIN("order or hash chain broken"),
    BALANCES("balances differ from the journal"),
    UNANSWERED("never answered, however often it was asked"),
    ANSWER("answered against the contract");

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
