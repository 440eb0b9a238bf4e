package org.waymark.ledger;

/** Says why the log is not started or not continued: nothing is signed rather than something that contradicts a head. */
public final class LogRefused extends IllegalStateException {

    LogRefused(String why) {
        super(why);
    }
}
