package org.waymark.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.shared.OfficerId;

/**
 * What an officer's Idempotency-Key is kept as: a hash by which the call is found again, and a secret that seals its answer.
 * Neither leads back to the key, and the secret is never stored, so that only whoever repeats the key can read the answer.
 */
record CallKey(byte[] id, byte[] secret) {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{8,200}");

    /** Empty if the header is no key. */
    static Optional<CallKey> of(OfficerId officer, String header) {
        if (!VISIBLE.matcher(header).matches()) {
            return Optional.empty();
        }
        return Optional.of(new CallKey(hash("id", officer, header), hash("seal", officer, header)));
    }

    /** The number of the advisory lock under which calls with this key queue. */
    long lock() {
        return ByteBuffer.wrap(id).getLong();
    }

    private static byte[] hash(String purpose, OfficerId officer, String header) {
        return Hashes.sha256(
                purpose.getBytes(StandardCharsets.UTF_8),
                officer.value().getBytes(StandardCharsets.UTF_8),
                header.getBytes(StandardCharsets.UTF_8));
    }
}
