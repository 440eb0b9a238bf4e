package org.waymark.web;

import org.waymark.shared.Refusal;

/** The noes that concern the call itself and no room in particular. */
final class ShellRefusal extends Refusal {

    private ShellRefusal(String key, int status) {
        super(key, status);
    }

    static ShellRefusal unavailable() {
        return new ShellRefusal("unavailable", 503);
    }

    static ShellRefusal malformed() {
        return new ShellRefusal("malformed", 400);
    }

    static ShellRefusal tooLarge() {
        return new ShellRefusal("too-large", 413);
    }

    static ShellRefusal method() {
        return new ShellRefusal("method-not-allowed", 405);
    }

    static ShellRefusal mediaType() {
        return new ShellRefusal("unsupported-media-type", 415);
    }

    static ShellRefusal notAcceptable() {
        return new ShellRefusal("not-acceptable", 406);
    }

    static ShellRefusal keyReused() {
        return new ShellRefusal("idempotency-key-reused", 422);
    }

    static ShellRefusal keyMalformed() {
        return new ShellRefusal("idempotency-key-malformed", 400);
    }

    static ShellRefusal callInProgress() {
        return new ShellRefusal("call-in-progress", 409);
    }

    /** Whatever the container refused with this status. */
    static ShellRefusal of(int status) {
        return switch (status) {
            case 405 -> method();
            case 406 -> notAcceptable();
            case 413 -> tooLarge();
            case 415 -> mediaType();
            case 503 -> unavailable();
            default -> new ShellRefusal("malformed", status);
        };
    }
}
