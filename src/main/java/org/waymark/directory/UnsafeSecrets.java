package org.waymark.directory;

/** Stops the start: a secret is missing or is a known default. The message names the setting, never its value. */
final class UnsafeSecrets extends RuntimeException {

    private final String advice;

    UnsafeSecrets(String setting, String advice) {
        super("The setting " + setting + " is missing or unsafe");
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
