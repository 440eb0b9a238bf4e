package org.waymark.shared;

import java.util.List;

/** A no that the reader meets: it carries the key of a message, never text, and the HTTP status that fits it. */
public abstract class Refusal extends RuntimeException {

    private final String messageKey;
    private final int status;

    /** @param messageKey a key of {@code messages.properties}, which also names the problem type of the API */
    protected Refusal(String messageKey, int status) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.status = status;
    }

    /** The key of the message, without the prefix {@code refusal.}: also the last part of the API's problem type. */
    public String messageKey() {
        return messageKey;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What fills the places of the message; none unless a refusal says so. Never what was typed. */
    public List<String> arguments() {
        return List.of();
    }
}
