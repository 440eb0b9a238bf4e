package org.waymark.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.waymark.shared.CaseCode;

/** The safe of one part of a case on the keys that were read once; lives no longer than the act that asked for it. */
final class OpenSafe implements CaseSafe {

    private final CaseCode owner;
    private final String part;
    private final PartKeys keys;

    OpenSafe(CaseCode owner, String part, PartKeys keys) {
        this.owner = owner;
        this.part = part;
        this.keys = keys;
    }

    @Override
    public CaseSafe part(String other) {
        return new OpenSafe(owner, other, keys);
    }

    @Override
    public CaseSafe ready(Collection<String> parts) {
        keys.make(parts);
        return this;
    }

    @Override
    public byte[] seal(String place, String value) {
        try {
            return keyToSeal().aead().encrypt(Padding.pad(value), boundTo(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A part that was erased and written to again has a new key: what that one does not open was sealed with the old. */
    @Override
    public String unseal(String place, byte[] sealed) {
        CaseKey key = keys.find(part).orElseThrow(Erased::new);
        try {
            return Padding.strip(key.aead().decrypt(sealed, boundTo(place)));
        } catch (GeneralSecurityException failure) {
            throw doesNotOpen();
        }
    }

    private SealBroken doesNotOpen() {
        return erased().isPresent() ? new Erased() : new SealBroken();
    }

    @Override
    public Optional<Instant> erased() {
        return keys.destroyed(part);
    }

    @Override
    public String commit(String place, String value) {
        Mac mac = keyToSeal().mac();
        mac.update(boundTo(place));
        mac.update((byte) 0);
        return Base64.getEncoder().encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    }

    private CaseKey keyToSeal() {
        keys.make(List.of(part));
        return keys.find(part).orElseThrow();
    }

    /** A code has a fixed form, so that no two pairs of case and place read alike. */
    private byte[] boundTo(String place) {
        return ("case/" + owner + "/" + place).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "OpenSafe[hidden]";
    }
}
