package org.waymark.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of a deployment's blind index: 32 random bytes of its own, so that the tokens of two deployments never compare. */
final class IndexKey {

    private static final byte[] BOUND_TO = "index-key".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    /** 128 bits: no two values meet by chance, and no bit more is kept than that takes. */
    private static final int TOKEN = 16;

    private final byte[] secret;

    private IndexKey(byte[] secret) {
        this.secret = secret;
    }

    static IndexKey random() {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return new IndexKey(secret);
    }

    /** @throws CaseSafe.SealBroken if it was sealed with another keyset, or changed */
    static IndexKey unseal(byte[] sealed, Aead master) {
        try {
            return new IndexKey(master.decrypt(sealed, BOUND_TO));
        } catch (GeneralSecurityException failure) {
            throw new CaseSafe.SealBroken();
        }
    }

    byte[] sealed(Aead master) {
        try {
            return master.encrypt(secret, BOUND_TO);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    byte[] token(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), TOKEN);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        return "IndexKey[hidden]";
    }
}
