package org.waymark.casework.attachments;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.attachments.AttachmentRows.Row;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;

/** Tells the log what was done with files: their ids, sizes and types, never what they are called. */
@Component
class AttachmentFacts {

    private final CaseDoor door;
    private final Ledger ledger;

    AttachmentFacts(CaseDoor door, Ledger ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    /** @param commitment to the content, worthless once the case's key is gone */
    void added(Viewer viewer, Row row, String commitment) {
        ledger.append(of(FactKind.ATTACHMENT_ADDED, viewer, row)
                .detail("size", Long.toString(row.size()))
                .detail("about", row.about())
                .committing(List.of(new Fact.Commitment("content", commitment))));
    }

    void read(Viewer viewer, Row row) {
        ledger.append(of(FactKind.ATTACHMENT_READ, viewer, row)
                .detail("agency", viewer.agency().value())
                .detail("emergency", door.emergency(viewer, row.caseCode())));
    }

    void removed(Viewer viewer, Row row) {
        ledger.append(of(FactKind.ATTACHMENT_REMOVED, viewer, row));
    }

    /** That a file was not taken, and why. */
    void refused(Viewer viewer, CaseCode code, AttachmentRefused refused) {
        ledger.appendAlone(Fact.of(FactKind.ATTACHMENT_REFUSED)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("reason", refused.reason()));
    }

    void listed(Viewer viewer, CaseCode code) {
        ledger.append(door.reading(viewer, code).detail("what", "attachments"));
    }

    private static Fact of(FactKind kind, Viewer viewer, Row row) {
        return Fact.of(kind)
                .by(viewer.id())
                .on(row.caseCode())
                .in(viewer.sector())
                .detail("attachment", row.id().toString())
                .detail("block", row.block())
                .detail("kind", row.kind().key())
                .detail("type", row.type());
    }
}
