package obligo.budget.ledger;

import obligo.budget.money.Pot;

/** A payment as it stands, and how much of it has not come back yet. */
public record Paid(Pot pot, long notRefundedCents) {}
