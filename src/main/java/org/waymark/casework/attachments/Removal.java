package org.waymark.casework.attachments;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.Parts;
import org.waymark.casework.attachments.AttachmentRows.Row;
import org.waymark.casework.rights.LegalHolds;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.vault.Vault;

/** Decides whether a file may be removed, and removes it: its key goes first. */
@Component
class Removal {

    private final AttachmentRows rows;
    private final ChunkRows chunks;
    private final SealedLabels sealed;
    private final LegalHolds holds;
    private final Vault vault;
    private final Clock clock;

    Removal(AttachmentRows rows, ChunkRows chunks, SealedLabels sealed, LegalHolds holds, Vault vault, Clock clock) {
        this.rows = rows;
        this.chunks = chunks;
        this.sealed = sealed;
        this.holds = holds;
        this.vault = vault;
        this.clock = clock;
    }

    /** Whoever added it, and whoever supervises those who may read it. */
    static boolean isFor(Viewer viewer, Row row) {
        return row.removedAt() == null && (row.officer().equals(viewer.id()) || viewer.is(Role.SUPERVISOR));
    }

    /** @throws AttachmentRefused if the law has it kept */
    void remove(Viewer viewer, Row row, String reason) {
        boolean kept = holds.on(row.caseCode()).stream()
                .anyMatch(hold -> hold.block() == null || hold.block().equals(row.block()));
        if (kept) {
            throw AttachmentRefused.kept();
        }
        byte[] why = sealed.reason(row.caseCode(), row.id(), reason);
        rows.remove(row.id(), viewer.id(), why, clock.instant());
        chunks.delete(row.id());
        vault.destroy(row.caseCode(), Set.of(Parts.attachment(row.id())));
    }
}
