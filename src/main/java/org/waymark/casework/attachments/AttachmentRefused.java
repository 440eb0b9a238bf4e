package org.waymark.casework.attachments;

import java.util.List;
import org.waymark.shared.Refusal;

/** Says why a file is not taken. The reasons are codes: neither the file's name nor anything of it is told. */
public final class AttachmentRefused extends Refusal {

    private final String reason;
    private final List<String> arguments;

    private AttachmentRefused(String reason, int status, List<String> arguments) {
        super("attachment-" + reason, status);
        this.reason = reason;
        this.arguments = arguments;
    }

    /** @param most how many megabytes a file may have */
    public static AttachmentRefused tooLarge(long most) {
        return new AttachmentRefused("too-large", 413, List.of(Long.toString(most)));
    }

    /** @param type what the file is, by its content; one of the known media types @param taken what is taken, in words */
    static AttachmentRefused type(String type, String taken) {
        return new AttachmentRefused("type", 415, List.of(type, taken));
    }

    /** There is no file, or it is empty. */
    public static AttachmentRefused missing() {
        return new AttachmentRefused("missing", 422, List.of());
    }

    /** The file is not whole, or not what it begins like. */
    public static AttachmentRefused broken() {
        return new AttachmentRefused("broken", 422, List.of());
    }

    /** A PDF that opens with a password only: it could neither be checked nor be freed of metadata. */
    static AttachmentRefused locked() {
        return new AttachmentRefused("locked", 422, List.of());
    }

    static AttachmentRefused infected() {
        return new AttachmentRefused("infected", 422, List.of());
    }

    /** Somebody wants to remove what the law has kept. */
    static AttachmentRefused kept() {
        return new AttachmentRefused("kept", 409, List.of());
    }

    /** A scanner is set up and does not answer: nothing comes in unchecked. */
    static AttachmentRefused unchecked() {
        return new AttachmentRefused("unchecked", 503, List.of());
    }

    /** The reason as the log keeps it. */
    String reason() {
        return reason;
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }
}
