package org.waymark.ledger;

/** Says that a fact cannot stand in the log; the act it belongs to must not happen (promise 2). */
public final class UnrecordableFact extends IllegalArgumentException {

    UnrecordableFact(FactKind kind, String why) {
        super("The fact " + kind.key() + " cannot be recorded: " + why);
    }
}
