package org.waymark.directory;

import java.util.Locale;

/** What an officer may do, beside the duties they hold. */
public enum Role {
    OFFICER,
    SUPERVISOR,
    COORDINATOR,
    AUTHOR,
    APPROVER,
    AUDITOR,
    ADMINISTRATOR;

    /** The name in pages, tables and the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
