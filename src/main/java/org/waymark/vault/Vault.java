package org.waymark.vault;

import java.util.Optional;
import org.waymark.shared.CaseCode;

/** Keeps a key for each case and hands out the safe that it opens; a case whose key is destroyed has none. */
public interface Vault {

    /** Makes the key of a new case, in the caller's transaction, and hands out its safe. */
    CaseSafe open(CaseCode caseCode);

    /** The safe of a case; empty if the case has no key, or none any more. */
    Optional<CaseSafe> safe(CaseCode caseCode);
}
