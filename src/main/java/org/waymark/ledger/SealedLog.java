package org.waymark.ledger;

import java.util.Optional;

/** The sealed log in the forms that anyone's verifier reads (C2SP tlog-tiles, tlog-checkpoint, signed-note). */
public interface SealedLog {

    /** The newest signed checkpoint, as a signed note; a log without entries has one of size 0. */
    String checkpoint();

    /** The verifier key of the log: {@code name+hash+base64}. */
    String key();

    /** A tile of hashes. @param width 1 to 255, or 256 for a full tile; empty if the newest checkpoint does not have it */
    Optional<byte[]> tile(int level, long number, int width);

    /** A bundle of entries, each with its length in two bytes. @see #tile */
    Optional<byte[]> entries(long number, int width);

    /** Checks the whole log against its newest checkpoint and the events it was made from. */
    Verdict verify();

    /** How many events wait to be sealed. */
    long waiting();
}
