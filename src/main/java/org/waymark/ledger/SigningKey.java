package org.waymark.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** The private key of the log: signs heads, and nothing else; its text is that of Go's {@code note.GenerateKey}. */
final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final VerifierKey verifier;
    private final PrivateKey key;
    private final byte[] seed;

    private SigningKey(String name, byte[] seed) {
        KeyPair pair = pair(seed);
        byte[] encoded = pair.getPublic().getEncoded();
        this.verifier = new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        this.key = pair.getPrivate();
        this.seed = seed;
    }

    static SigningKey generate(String name, SecureRandom random) {
        VerifierKey.requireName(name);
        byte[] seed = new byte[SEED];
        random.nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /** Reads {@code PRIVATE+KEY+name+hash+base64}. @throws MalformedNote if the text is not that; it is not echoed */
    static SigningKey parse(String text) {
        String[] parts = text.strip().startsWith(PREFIX)
                ? text.strip().substring(PREFIX.length()).split("\\+", 3)
                : new String[0];
        byte[] typed = parts.length == 3 ? VerifierKey.base64(parts[2]) : new byte[0];
        if (typed.length != SEED + 1 || typed[0] != 1) {
            throw new MalformedNote("a signing key reads PRIVATE+KEY+name+hash+base64");
        }
        var key = new SigningKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.verifier.hash().equals(parts[1])) {
            throw new MalformedNote("the hash of the signing key does not fit it");
        }
        return key;
    }

    VerifierKey verifier() {
        return verifier;
    }

    /** A text signed by this key. @param text ends in a newline */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] withId = ByteBuffer.allocate(4 + signed.length)
                    .put(verifier.id())
                    .put(signed)
                    .array();
            return text + "\n" + SignedNote.DASH + verifier.name() + " "
                    + Base64.getEncoder().encodeToString(withId) + "\n";
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The log's key cannot sign", broken);
        }
    }

    /** The key as text: a secret. */
    String secret() {
        byte[] typed = ByteBuffer.allocate(SEED + 1).put((byte) 1).put(seed).array();
        return PREFIX + verifier.name() + "+" + verifier.hash() + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            // Java derives the public key only when it makes a pair, so it is given the seed as its random bytes.
            generator.initialize(255, new Fixed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }

    /** Gives known bytes instead of random ones. */
    private static final class Fixed extends SecureRandom {
        private final transient byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) {
                throw new IllegalStateException("the key pair takes other bytes than a seed");
            }
            System.arraycopy(bytes, 0, target, 0, bytes.length);
        }
    }
}
