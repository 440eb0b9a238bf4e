package org.waymark.vault;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.waymark.shared.CaseCode;

/** Keeps the keys of each case and hands out the safes that they open; what a destroyed key sealed opens no more. */
public interface Vault {

    /** Makes the first key of a new case, in the caller's transaction, and hands out its safe. */
    CaseSafe open(CaseCode caseCode);

    /** The safe of a case, with one query for all its parts; empty if the case never had a key. */
    Optional<CaseSafe> safe(CaseCode caseCode);

    /** The parts of a case that have a key now. */
    Set<String> parts(CaseCode caseCode);

    /**
     * Destroys the keys of these parts for good, in the caller's transaction, and remembers when. What is sealed in them
     * afterwards gets new keys.
     *
     * @return the parts that had a key
     */
    Set<String> destroy(CaseCode caseCode, Collection<String> parts);

    /**
     * Destroys these parts' keys of all cases, in the caller's transaction; with no parts, every key there is.
     *
     * @return how many were destroyed
     */
    long destroyEverywhere(Collection<String> parts);

    /** Destroys every key of a case. @see #destroy(CaseCode, Collection) */
    Set<String> destroyAll(CaseCode caseCode);
}
