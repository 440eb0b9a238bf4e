package org.waymark.vault;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key of one long content, such as a file: seals and opens it piece by piece (AES-256-GCM with HKDF, a megabyte at a time),
 * so that a piece that was changed, left out, repeated or cut off does not open, and nothing is held whole.
 */
public final class ContentKey {

    private static final int LENGTH = 32;
    private static final int PIECE = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private ContentKey(byte[] secret) {
        this.secret = secret;
    }

    /** A fresh key. */
    public static ContentKey random() {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return new ContentKey(secret);
    }

    /** The key that was written down as this. @throws CaseSafe.SealBroken if it is none */
    public static ContentKey of(String written) {
        byte[] secret = Base64.getDecoder().decode(written);
        if (secret.length != LENGTH) {
            throw new CaseSafe.SealBroken();
        }
        return new ContentKey(secret);
    }

    /** The key, written down to be sealed in a {@link CaseSafe}; it stands nowhere else. */
    public String written() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Seals what is written, for one place; closing it seals the last piece. */
    public OutputStream sealing(String place, OutputStream sealed) throws IOException {
        try {
            return streaming().newEncryptingStream(sealed, bytes(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Opens what was sealed for this place; reading fails with an {@link IOException} where it was changed or cut off. */
    public InputStream opening(String place, InputStream sealed) throws IOException {
        try {
            return streaming().newDecryptingStream(sealed, bytes(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private StreamingAead streaming() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(secret, "HmacSha256", LENGTH, PIECE, 0);
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ContentKey[hidden]";
    }
}
