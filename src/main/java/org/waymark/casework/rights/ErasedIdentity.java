package org.waymark.casework.rights;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.ErasedAlong;
import org.waymark.casework.Parts;
import org.waymark.casework.finding.Identities;
import org.waymark.shared.CaseCode;

/** Takes what was erased of who a person is, or how to reach her, out of the search for duplicates; the rest stays found. */
@Component
class ErasedIdentity implements ErasedAlong {

    private static final Set<String> IDENTITY = Set.of("B1", "B2");

    private final Identities identities;

    ErasedIdentity(Identities identities) {
        this.identities = identities;
    }

    @Override
    public void erased(CaseCode code, Set<String> parts) {
        if (parts.stream().map(Parts::block).anyMatch(IDENTITY::contains)) {
            identities.refresh(code);
        }
    }
}
