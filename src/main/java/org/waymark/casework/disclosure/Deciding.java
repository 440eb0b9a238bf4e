package org.waymark.casework.disclosure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Conflicts;
import org.waymark.casework.DisclosureTable;
import org.waymark.casework.DisclosureTable.Inputs;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;

/** Gathers what the disclosure table asks for from the record and the register, asks it, and leaves the fact. */
@Component
class Deciding implements Disclosures {

    private final DisclosureTable table;
    private final Standings standings;
    private final Subjects subjects;
    private final Conflicts conflicts;
    private final Ledger ledger;

    Deciding(DisclosureTable table, Standings standings, Subjects subjects, Conflicts conflicts, Ledger ledger) {
        this.table = table;
        this.standings = standings;
        this.subjects = subjects;
        this.conflicts = conflicts;
        this.ledger = ledger;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Decision decide(Viewer viewer, CaseFile file, Sending sending) {
        Standing standing = standings.of(file.code(), sending);
        boolean conflicted =
                sending.agency() != null && conflicts.of(file.code()).contains(sending.agency());
        var inputs = new Inputs(
                conflicted, subjects.child(file), sending.legalTrigger(), sending.imminentDanger(), standing.key());
        var decision = new Decision(table.decide(file.edition(), inputs), file.edition(), inputs, standing.blocks());
        ledger.append(fact(viewer, file, sending, decision));
        return decision;
    }

    private static Fact fact(Viewer viewer, CaseFile file, Sending sending, Decision decision) {
        Inputs inputs = decision.inputs();
        return Fact.of(FactKind.DISCLOSURE_DECIDED)
                .by(viewer.id())
                .on(file.code())
                .under(null, decision.edition())
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail(
                        "recipient",
                        sending.agency() == null ? null : sending.agency().value())
                .detail("duty", sending.duty() == null ? null : sending.duty().value())
                .detail("purpose", sending.purpose().name())
                .detail("recipient-conflicted", String.valueOf(inputs.recipientConflicted()))
                .detail("subject-child", String.valueOf(inputs.subjectChild()))
                .detail("legal-trigger", inputs.legalTrigger())
                .detail("imminent-danger", String.valueOf(inputs.imminentDanger()))
                .detail("consent", inputs.consent())
                .detail("decision", decision.outcome());
    }
}
