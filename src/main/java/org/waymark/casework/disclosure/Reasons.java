package org.waymark.casework.disclosure;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.Parts;
import org.waymark.shared.CaseCode;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Why something was shared without consent, in an officer's words: sealed with the part of the record that holds consent. */
@Component
class Reasons {

    private static final String PART = Parts.narrative("B13");

    private final Vault vault;

    Reasons(Vault vault) {
        this.vault = vault;
    }

    byte @Nullable [] seal(CaseSafe safe, UUID id, String reason) {
        return reason.isEmpty() ? null : safe.part(PART).seal(place(id), reason);
    }

    /** Empty if there is none, or none any more. */
    Optional<String> open(CaseCode code, UUID id, byte[] sealed) {
        try {
            return vault.safe(code).map(safe -> safe.part(PART).unseal(place(id), sealed));
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    private static String place(UUID id) {
        return "disclosure/" + id + "/reason";
    }
}
