package org.waymark.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.OfficerId;

/** What officers change about themselves. */
public interface OwnAccount {

    /**
     * Changes the password.
     *
     * @throws org.waymark.shared.FieldsAtFault if the present one is wrong, or the new one is too short, too long or the same
     */
    void changePassword(OfficerId officer, String present, String fresh, String again);

    /** Chooses how pages appear. @param language {@code en}, {@code es} or null. @param theme {@code light}, {@code dark} or null */
    void choose(OfficerId officer, @Nullable String language, @Nullable String theme);

    /** The officer's API tokens, newest first. */
    List<ApiToken> tokens(OfficerId officer);

    /**
     * Makes an API token and tells it, this once.
     *
     * @throws org.waymark.shared.FieldsAtFault if the label is no name, or the present password is wrong
     */
    String makeToken(OfficerId officer, String label, String present);

    /** Ends an API token; one that is not there, or not the officer's, stays as it is. */
    void revokeToken(OfficerId officer, UUID token);

    /** An API token without its secret. @param lastUsed null if it never was */
    record ApiToken(
            UUID id,
            String label,
            Instant madeAt,
            Instant expiresAt,
            @Nullable LocalDate lastUsed) {}
}
