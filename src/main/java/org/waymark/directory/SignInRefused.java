package org.waymark.directory;

import org.waymark.shared.Refusal;

/** The noes that stand before the door: not signed in, an old form, a password that must be changed first. */
final class SignInRefused extends Refusal {

    private SignInRefused(String key, int status) {
        super(key, status);
    }

    static SignInRefused signInNeeded() {
        return new SignInRefused("sign-in-needed", 401);
    }

    static SignInRefused formExpired() {
        return new SignInRefused("form-expired", 403);
    }

    static SignInRefused passwordMustChange() {
        return new SignInRefused("password-must-change", 403);
    }

    static SignInRefused tooManyTries() {
        return new SignInRefused("too-many-tries", 429);
    }

    static SignInRefused tooManyMisses() {
        return new SignInRefused("too-many-misses", 429);
    }
}
