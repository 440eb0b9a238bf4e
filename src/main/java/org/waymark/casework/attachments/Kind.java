package org.waymark.casework.attachments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is to those who work on a case; the code stands in tables and in the log. */
public enum Kind {
    CONSENT_FORM,
    IDENTITY_DOCUMENT,
    LETTER,
    MEDICAL_REPORT,
    PHOTOGRAPH,
    COURT_ORDER,
    STATEMENT,
    OTHER;

    /** The code, such as {@code consent-form}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this code, if there is one. */
    public static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
