package org.waymark.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key of a signed note (C2SP signed-note): a name and an Ed25519 key.
 *
 * @param raw the 32 bytes of RFC 8032
 */
record VerifierKey(String name, byte[] raw) {

    private static final byte ED25519 = 1;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    VerifierKey {
        requireName(name);
        if (raw.length != 32) {
            throw new MalformedNote("an Ed25519 key has 32 bytes");
        }
        raw = raw.clone();
    }

    /** Reads {@code name+hash+base64}. @throws MalformedNote if the text is not such a key or its hash does not fit */
    static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length < 3) {
            throw new MalformedNote("a verifier key reads name+hash+base64");
        }
        byte[] typed = base64(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new MalformedNote("not an Ed25519 verifier key");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hash().equals(parts[1])) {
            throw new MalformedNote("the hash of the verifier key does not fit it");
        }
        return key;
    }

    /** The first four bytes of the hash of name and key, by which a signature names its key. */
    byte[] id() {
        MessageDigest digest = Hash.digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(raw), 4);
    }

    String hash() {
        return HexFormat.of().formatHex(id());
    }

    /** The key as text: {@code name+hash+base64}. */
    String text() {
        byte[] typed = ByteBuffer.allocate(33).put(ED25519).put(raw).array();
        return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + raw.length)
                .put(X509_PREFIX)
                .put(raw)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    static void requireName(String name) {
        boolean blanks = name.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (name.isEmpty() || blanks || name.contains("+")) {
            throw new MalformedNote("a key's name is not empty and has no blanks and no plus");
        }
    }

    /** Strict: what decodes to the same bytes but reads otherwise is refused, so that no bit of a note is free. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the one refusal
        }
        throw new MalformedNote("not base64");
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof VerifierKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
