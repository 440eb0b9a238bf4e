package org.waymark.casework.rights;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.ErasedAlong;
import org.waymark.casework.Parts;
import org.waymark.shared.CaseCode;
import org.waymark.vault.BlindIndex;

/** Takes a person out of the search for duplicates when who she is, or how to reach her, is erased. */
@Component
class ErasedIdentity implements ErasedAlong {

    private static final Set<String> IDENTITY = Set.of("B1", "B2");

    private final BlindIndex index;

    ErasedIdentity(BlindIndex index) {
        this.index = index;
    }

    @Override
    public void erased(CaseCode code, Set<String> parts) {
        if (parts.stream().map(Parts::block).anyMatch(IDENTITY::contains)) {
            index.forget(code);
        }
    }
}
