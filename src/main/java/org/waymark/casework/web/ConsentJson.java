package org.waymark.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Consent;
import org.waymark.casework.consent.Entry;
import org.waymark.shared.OfficerId;

/** An entry of the register, as the API tells it. @param position its place in the register; later entries have a higher one */
record ConsentJson(
        String id,
        long position,
        String purpose,
        String recipient,
        List<String> blocks,
        String status,
        String givenBy,
        boolean assentChild,
        String method,
        String language,
        @Nullable String interpreterId,
        List<String> explained,
        @Nullable String words,
        String recordedBy,
        Instant at,
        @Nullable Instant validFrom,
        @Nullable Instant expiresAt,
        @Nullable Instant renewBy) {

    static ConsentJson of(Entry entry) {
        Consent said = entry.said();
        OfficerId interpreter = said.circumstances().interpreter();
        return new ConsentJson(
                said.id().toString(),
                said.position(),
                said.purpose().name(),
                said.recipient(),
                entry.blocks(),
                entry.standing(),
                said.givenBy(),
                said.circumstances().assentChild(),
                said.method(),
                said.language(),
                interpreter == null ? null : interpreter.value(),
                said.circumstances().explained().stream().sorted().toList(),
                entry.words(),
                said.recordedBy().value(),
                said.at(),
                said.circumstances().validFrom(),
                said.expiresAt(),
                entry.renewBy());
    }
}
