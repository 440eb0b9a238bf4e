package org.waymark.vault;

import java.util.Map;
import org.waymark.shared.CaseCode;

/**
 * Tells whether two records may be of one person without holding anything that tells who she is: of what identifies her only
 * keyed tokens are kept (HMAC-SHA-256 under a key of the deployment's own), in the schema that ordinary backups leave out.
 *
 * <p>Whoever holds the tables and not the master keyset can neither read a token nor try names against it. What they could
 * see is which cases share a token. A name alone never makes a token, only a name with a date or year of birth, so that
 * frequent names do not show by their frequency.
 */
public interface BlindIndex {

    /**
     * Replaces what is known of the person of a case, in the caller's transaction, and compares it with every other case. Acts
     * that do this queue, so that of two at once the second sees the first.
     *
     * @return the other cases that may be of the same person, and the strongest likeness of each
     */
    Map<CaseCode, Likeness> put(CaseCode caseCode, Identity identity);

    /** The cases that may be of this person. */
    Map<CaseCode, Likeness> find(Identity identity);

    /** Removes what is known of the person of a case: part of erasing it. */
    void forget(CaseCode caseCode);

    /** Removes every token and the key they were made with: part of the emergency destruction. Nothing is found after it. */
    void forgetAll();

    /** Does {@link #forgetAll} again, in the caller's transaction, if an old copy brought back a key that it destroyed. */
    void forgetReturned();
}
