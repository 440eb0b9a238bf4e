package org.waymark.forms;

import org.jspecify.annotations.Nullable;

/** Says which element of which form file cannot be used, and why. */
public final class MalformedForm extends IllegalArgumentException {

    private final String file;
    private final @Nullable String element;
    private final String reason;

    public MalformedForm(String file, @Nullable String element, String reason) {
        super(file + (element == null ? "" : ", " + element) + ": " + reason);
        this.file = file;
        this.element = element;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** The id or key of the component at fault, null if it is the file itself. */
    public @Nullable String element() {
        return element;
    }

    public String reason() {
        return reason;
    }
}
