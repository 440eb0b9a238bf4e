package org.waymark.casework.disclosure;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Guests;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;

/** Decides who may send parts of a record: officers who work on the case, not those to whom she was referred. */
@Component
class Senders {

    private final CaseDoor door;
    private final Guests guests;
    private final Ledger ledger;

    Senders(CaseDoor door, Guests guests, Ledger ledger) {
        this.door = door;
        this.guests = guests;
        this.ledger = ledger;
    }

    /** Locks the case and lets the viewer in. @throws org.waymark.shared.NotFound if they may not send */
    CaseFile admit(Viewer viewer, String typed) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(code);
        CaseFile file = door.admit(viewer, code);
        if (!may(viewer, code)) {
            throw door.denied(viewer, code);
        }
        return file;
    }

    /** Whether one who knows the case may send of it. */
    boolean may(Viewer viewer, CaseCode code) {
        return viewer.is(Role.OFFICER) && guests.find(viewer, code).isEmpty();
    }
}
