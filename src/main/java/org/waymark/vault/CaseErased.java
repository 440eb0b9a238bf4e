package org.waymark.vault;

import org.waymark.shared.Refusal;

/** Says that nothing can be added to a case that was erased: a new key would make a record of it again. */
public final class CaseErased extends Refusal {

    CaseErased() {
        super("case-erased", 409);
    }
}
