package org.waymark.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waymark.shared.CaseCode;

/** The key of one part of a case: 32 bytes to seal with and 32 bytes to commit with, so that both are erased together. */
final class CaseKey {

    private static final int HALF = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private CaseKey(byte[] secret) {
        this.secret = secret;
    }

    static CaseKey random() {
        byte[] secret = new byte[2 * HALF];
        RANDOM.nextBytes(secret);
        return new CaseKey(secret);
    }

    /** Opens a key as the table holds it. @throws CaseSafe.SealBroken if it is another case's or part's, or was changed */
    static CaseKey unseal(byte[] sealed, CaseCode owner, String part, Aead master) {
        try {
            return new CaseKey(master.decrypt(sealed, boundTo(owner, part)));
        } catch (GeneralSecurityException failure) {
            throw new CaseSafe.SealBroken();
        }
    }

    byte[] sealed(CaseCode owner, String part, Aead master) {
        try {
            return master.encrypt(secret, boundTo(owner, part));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A code has a fixed form; the part of what belongs to no other goes without a name. */
    private static byte[] boundTo(CaseCode owner, String part) {
        String place = part.equals(CaseSafe.GENERAL) ? "" : "/" + part;
        return ("case-key/" + owner + place).getBytes(StandardCharsets.UTF_8);
    }

    Aead aead() {
        try {
            return new AesGcmJce(Arrays.copyOfRange(secret, 0, HALF));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, HALF, HALF, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        return "CaseKey[hidden]";
    }
}
