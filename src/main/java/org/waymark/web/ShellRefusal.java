package org.waymark.web;

import java.util.List;
import org.springframework.util.unit.DataSize;
import org.waymark.shared.Refusal;

/** The noes that concern the call itself and no room in particular. */
final class ShellRefusal extends Refusal {

    private final List<String> arguments;

    private ShellRefusal(String key, int status, String... arguments) {
        super(key, status);
        this.arguments = List.of(arguments);
    }

    @Override
    public List<String> arguments() {
        return arguments;
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

    /** A call with a larger body than this. */
    static ShellRefusal tooLarge(DataSize most) {
        return new ShellRefusal("body-too-large", 413, Long.toString(most.toKilobytes()));
    }

    /** A form that is larger than this: of what was typed nothing could be read, hence nothing be kept. */
    static ShellRefusal formTooLarge(DataSize most) {
        return new ShellRefusal("form-too-large", 413, Long.toString(most.toKilobytes()));
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
