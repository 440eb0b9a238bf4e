package org.waymark.vault;

/** The master keyset of a test run: made anew each time, never stored. */
public final class TestKeyset {

    private static final MasterKeyset KEYSET = MasterKeyset.generate();

    private TestKeyset() {}

    public static String json() {
        return KEYSET.json();
    }
}
