package org.waymark.forms;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.shared.CountryLists;

/** Reads forms and keeps those it has read, known by their content, as long as there are not too many. */
final class ReadForms implements Forms {

    private static final int KEPT = 500;

    private final LocalTimes times;
    private final Wording wording;
    private final CountryOptions options;
    private final Map<String, FormSchema> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FormSchema> eldest) {
            return size() > KEPT;
        }
    });

    ReadForms(LocalTimes times, Wording wording, CountryLists lists) {
        this.times = times;
        this.wording = wording;
        this.options = new CountryOptions(lists);
    }

    @Override
    public FormSchema read(String file, byte[] json) {
        return kept.computeIfAbsent(
                digest(json),
                digest -> new Schema(new FormReader(file, times, options).read(json), options.fill(json), wording));
    }

    private static String digest(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
