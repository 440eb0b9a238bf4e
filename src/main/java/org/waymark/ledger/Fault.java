package org.waymark.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Ends a verification at the first fault. */
final class Fault extends RuntimeException {

    final transient Verdict.Broken verdict;

    Fault(@Nullable Long at, Check what, @Nullable String recorded, @Nullable String computed) {
        super(what.key(), null, false, false);
        this.verdict = new Verdict.Broken(at, what.key(), recorded, computed);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String text(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8);
    }
}
