package org.waymark.casework.emergency;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.shared.CaseCode;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Seals why a case was opened in an emergency, in a part of the case of its own. */
@Component
class EmergencySafe {

    private static final String PART = "emergency";

    private final Vault vault;

    EmergencySafe(Vault vault) {
        this.vault = vault;
    }

    /** Empty if the case has no key: it is erased, or there is none. */
    Optional<CaseSafe> of(CaseCode code) {
        return vault.safe(code).map(safe -> safe.part(PART));
    }

    byte[] seal(CaseSafe safe, UUID id, String reason) {
        return safe.seal(place(id), reason);
    }

    /** Empty once the case is erased. */
    Optional<String> reason(CaseCode code, UUID id, byte[] sealed) {
        try {
            return of(code).map(safe -> safe.unseal(place(id), sealed));
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    private static String place(UUID id) {
        return "emergency/" + id;
    }
}
