package org.waymark.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;

/** Decides who may know that a case exists; to everyone else it is absent, and their question is in the log. */
@Component
public class CaseDoor {

    private final CaseFiles files;
    private final CareTeam team;
    private final Conflicts conflicts;
    private final ObjectProvider<TaskHolders> holders;
    private final Ledger ledger;

    CaseDoor(CaseFiles files, CareTeam team, Conflicts conflicts, ObjectProvider<TaskHolders> holders, Ledger ledger) {
        this.files = files;
        this.team = team;
        this.conflicts = conflicts;
        this.holders = holders;
        this.ledger = ledger;
    }

    /** The case. @throws NotFound if there is none, or none for this viewer */
    public CaseFile admit(Viewer viewer, CaseCode code) {
        Optional<CaseFile> file = files.find(code).filter(found -> admits(viewer, code));
        return file.orElseThrow(() -> denied(viewer, code));
    }

    /** The case with this code. @param typed as someone typed it: it may be anything, a name too */
    public CaseFile admit(Viewer viewer, String typed) {
        return admit(viewer, CaseCode.typed(typed).orElseThrow(() -> denied(viewer, null)));
    }

    /** Records that the viewer was refused. @param code null if what they asked for was no code */
    public NotFound denied(Viewer viewer, @Nullable CaseCode code) {
        ledger.appendAlone(Fact.of(FactKind.READ_DENIED)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("agency", viewer.agency().value()));
        return new NotFound();
    }

    private boolean admits(Viewer viewer, CaseCode code) {
        if (conflicts.of(code).contains(viewer.agency())) {
            return false;
        }
        return viewer.is(Role.COORDINATOR)
                || team.member(viewer.id(), code).isPresent()
                || holders.stream().anyMatch(worklist -> worklist.holdsTask(viewer, code));
    }
}
