package org.waymark.casework;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.NotFound;

/** Decides who may know that a case exists; to everyone else it is absent, and their question is in the log. */
@Component
public class CaseDoor {

    private static final DutyKey PROTECTION = new DutyKey("gov-dpo");

    /** A code that no country gives out. */
    private static final CaseCode NOWHERE = new CaseCode("XX-00000");

    private final CaseFiles files;
    private final CareTeam team;
    private final Conflicts conflicts;
    private final OpenEmergencies emergencies;
    private final ShutOut shutOut;
    private final ObjectProvider<TaskHolders> holders;
    private final Ledger ledger;

    CaseDoor(
            CaseFiles files,
            CareTeam team,
            Conflicts conflicts,
            OpenEmergencies emergencies,
            ShutOut shutOut,
            ObjectProvider<TaskHolders> holders,
            Ledger ledger) {
        this.files = files;
        this.team = team;
        this.conflicts = conflicts;
        this.emergencies = emergencies;
        this.shutOut = shutOut;
        this.holders = holders;
        this.ledger = ledger;
    }

    /** The case. @throws NotFound if there is none, or none for this viewer */
    public CaseFile admit(Viewer viewer, CaseCode code) {
        Optional<CaseFile> file = files.find(code);
        boolean admitted = admits(viewer, code);
        return file.filter(found -> admitted).orElseThrow(() -> denied(viewer, code));
    }

    /** The case of a task that the viewer holds: whoever is shut out of it still ends what they have in hand. */
    CaseFile admitToTask(Viewer viewer, CaseCode code) {
        Optional<CaseFile> file = files.find(code);
        boolean barred = conflicts.bar(viewer, code);
        boolean admitted = works(viewer, code) || admits(viewer, code);
        return file.filter(found -> admitted && !barred).orElseThrow(() -> denied(viewer, code));
    }

    /** The case with this code. @param typed as someone typed it: it may be anything, a name too */
    public CaseFile admit(Viewer viewer, String typed) {
        return admit(viewer, CaseCode.typed(typed).orElseThrow(() -> denied(viewer, null)));
    }

    /**
     * The case, for those who answer for the protection of data: they see what is kept and until when, and no content.
     *
     * @param typed as someone typed it
     * @throws NotFound if there is none, or the viewer does not hold that duty or has a conflict
     */
    public CaseFile admitProtection(Viewer viewer, String typed) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> denied(viewer, null));
        boolean admitted = admitsProtection(viewer, code);
        return files.find(code).filter(found -> admitted).orElseThrow(() -> denied(viewer, code));
    }

    /** Whether the viewer answers for the protection of data in this case; asking leaves no fact. */
    public boolean admitsProtection(Viewer viewer, CaseCode code) {
        boolean barred = conflicts.bar(viewer, code);
        return !barred && viewer.duties().contains(PROTECTION);
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

    /** The fact that the viewer reads something of the case; under an emergency, it names it. */
    public Fact reading(Viewer viewer, CaseCode code) {
        return Fact.of(FactKind.CASE_READ)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("emergency", emergency(viewer, code));
    }

    /** The emergency under which the viewer reads, for what is told of a read; null if there is none. */
    public @Nullable String emergency(Viewer viewer, CaseCode code) {
        return emergencies.open(viewer, code).map(UUID::toString).orElse(null);
    }

    /**
     * Whether the viewer may know the case; asking leaves no fact. To whoever may not, every question is asked as of a case
     * that is not there: one that was left out or added would show in how long the answer takes.
     */
    public boolean admits(Viewer viewer, CaseCode code) {
        boolean barred = conflicts.bar(viewer, code);
        CaseCode asked = barred ? NOWHERE : code;
        boolean theirs = works(viewer, asked);
        boolean out = shutOut.is(viewer, theirs ? asked : NOWHERE);
        boolean inAnEmergency = emergencies.open(viewer, asked).isPresent();
        return !barred && (theirs && !out || inAnEmergency);
    }

    /** Whether an emergency alone lets the viewer in, so that they may read and change nothing. */
    public boolean onlyReads(Viewer viewer, CaseCode code) {
        boolean inAnEmergency = emergencies.open(viewer, code).isPresent();
        return inAnEmergency && !works(viewer, code);
    }

    /** Whether the case is the viewer's work, conflicts and emergencies apart: they coordinate, are on its team or hold a task. */
    boolean works(Viewer viewer, CaseCode code) {
        boolean onTheTeam = team.member(viewer.id(), code).isPresent();
        boolean onItsOther = team.throughItsOther(viewer, code);
        boolean holdsTask = holders.stream()
                        .filter(worklist -> worklist.holdsTask(viewer, code))
                        .count()
                > 0;
        return viewer.is(Role.COORDINATOR) || onTheTeam || onItsOther || holdsTask;
    }
}
