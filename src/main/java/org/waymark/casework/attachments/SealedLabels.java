package org.waymark.casework.attachments;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casework.Parts;
import org.waymark.casework.attachments.AttachmentRows.Row;
import org.waymark.casework.attachments.Intake.Received;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.ContentKey;
import org.waymark.vault.Vault;

/** Seals and opens, with the key of the file's own part of the case, what is kept beside its content: its name, its key. */
@Component
class SealedLabels {

    private final Vault vault;

    SealedLabels(Vault vault) {
        this.vault = vault;
    }

    byte[] name(CaseCode code, UUID id, String name) {
        return safe(code, id).seal(place(id) + "/name", name);
    }

    byte[] key(CaseCode code, UUID id, ContentKey key) {
        return safe(code, id).seal(place(id) + "/key", key.written());
    }

    /** The file's own key is gone by then, so that the reason lies with what belongs to no part. */
    byte[] reason(CaseCode code, UUID id, String reason) {
        return vault.safe(code).orElseThrow(NotFound::new).seal(place(id) + "/reason", reason);
    }

    /** A commitment to the content, for the log. @param digest of the content */
    String commitment(CaseCode code, UUID id, String digest) {
        return safe(code, id).commit(place(id) + "/content", digest);
    }

    /** What the officer called it; empty if it was removed or erased. */
    String name(Row row) {
        byte[] sealed = row.name();
        try {
            return sealed == null ? "" : safe(row.caseCode(), row.id()).unseal(place(row.id()) + "/name", sealed);
        } catch (CaseSafe.Erased gone) {
            return "";
        }
    }

    /** @throws NotFound if the file was removed or erased */
    ContentKey key(Row row) {
        byte[] sealed = row.contentKey();
        if (sealed == null) {
            throw new NotFound();
        }
        try {
            return ContentKey.of(safe(row.caseCode(), row.id()).unseal(place(row.id()) + "/key", sealed));
        } catch (CaseSafe.Erased gone) {
            throw new NotFound();
        }
    }

    private static String place(UUID id) {
        return Received.place(id);
    }

    private CaseSafe safe(CaseCode code, UUID id) {
        return vault.safe(code).orElseThrow(NotFound::new).part(Parts.attachment(id));
    }
}
