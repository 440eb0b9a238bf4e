package org.waymark.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;

/** Lets auditors in; for everyone else there is nothing here, and that they asked is recorded. */
@Component
class Auditors {

    private final Ledger ledger;

    Auditors(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param asked the case that the viewer wants to read, if it is one */
    void require(Viewer viewer, @Nullable CaseCode asked) {
        if (!viewer.is(Role.AUDITOR)) {
            throw denied(viewer, asked);
        }
    }

    /** Records that the viewer was denied a read. */
    NotFound denied(Viewer viewer, @Nullable CaseCode asked) {
        ledger.appendAlone(Fact.of(FactKind.READ_DENIED)
                .by(viewer.id())
                .on(asked)
                .in(viewer.sector())
                .detail("agency", viewer.agency().value()));
        return new NotFound();
    }
}
