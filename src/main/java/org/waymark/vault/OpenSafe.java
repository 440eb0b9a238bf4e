package org.waymark.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import org.waymark.shared.CaseCode;

/** A case's safe whose key has been unsealed once; lives no longer than the act that asked for it. */
final class OpenSafe implements CaseSafe {

    private final CaseCode owner;
    private final CaseKey key;
    private final Aead aead;

    OpenSafe(CaseCode owner, CaseKey key) {
        this.owner = owner;
        this.key = key;
        this.aead = key.aead();
    }

    @Override
    public byte[] seal(String place, String value) {
        try {
            return aead.encrypt(Padding.pad(value), boundTo(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String unseal(String place, byte[] sealed) {
        try {
            return Padding.strip(aead.decrypt(sealed, boundTo(place)));
        } catch (GeneralSecurityException failure) {
            throw new SealBroken();
        }
    }

    @Override
    public String commit(String place, String value) {
        Mac mac = key.mac();
        mac.update(boundTo(place));
        mac.update((byte) 0);
        return Base64.getEncoder().encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
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
