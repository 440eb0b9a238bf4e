package org.waymark.vault;

import java.util.Collection;
import java.util.List;
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

    /** The parts of a case of which a key was ever destroyed. */
    Set<String> destroyed(CaseCode caseCode);

    /** Cases of which destroyed keys came back, from an old copy of the table; nothing opens with such a key. */
    List<CaseCode> returned(int most);

    /** Destroys again what came back of a case, in the caller's transaction. @return the parts whose keys came back */
    Set<String> destroyReturned(CaseCode caseCode);

    /**
     * Destroys the keys of these parts for good, in the caller's transaction, and remembers when. What is sealed in them
     * afterwards gets new keys; unless the case is erased whole, then sealing is refused with {@link CaseErased}.
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
