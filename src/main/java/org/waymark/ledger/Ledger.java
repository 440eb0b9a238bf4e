package org.waymark.ledger;

import java.util.Collection;
import org.waymark.shared.CaseCode;

/** Appends facts. What cannot be recorded does not happen: both methods need the transaction of the act (promise 2). */
public interface Ledger {

    /**
     * Appends facts in this order, in the caller's transaction; the case of the first is locked if it is not yet.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if there is no transaction
     */
    void append(Collection<Fact> facts);

    /** Appends one fact. @see #append(Collection) */
    void append(Fact fact);

    /**
     * Appends a fact in a transaction of its own, without the case's lock: for what must be recorded although the act fails,
     * such as a denied read or a failed sign-in.
     */
    void appendAlone(Fact fact);

    /**
     * Takes the case's lock until the transaction ends: the first statement of every act on a case, so that two officers
     * queue and the log keeps the case's order. Taking it twice is harmless.
     */
    void lock(CaseCode caseCode);
}
