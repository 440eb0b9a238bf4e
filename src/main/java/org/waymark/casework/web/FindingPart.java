package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.finding.Duplicate;
import org.waymark.casework.finding.Duplicates;
import org.waymark.casework.finding.IdentityAct;
import org.waymark.directory.Viewer;

/** On the page of a case: the way to write down who she is, and that there may be another case of her. */
@Component
class FindingPart implements CasePart {

    private final IdentityAct identity;
    private final Duplicates duplicates;

    FindingPart(IdentityAct identity, Duplicates duplicates) {
        this.identity = identity;
        this.duplicates = duplicates;
    }

    @Override
    public String name() {
        return "finding";
    }

    @Override
    public Shown of(Viewer viewer, CaseFile file, Locale locale) {
        List<Duplicate> notes = duplicates.notes(viewer, file);
        return new Shown(
                identity.isOpenTo(viewer, file),
                !notes.isEmpty(),
                notes.stream()
                        .filter(one -> one.state() == Duplicate.State.ASKED)
                        .map(one -> one.id().toString())
                        .toList());
    }

    /** @param another whether there may be another case @param questions the ids of what the coordinator asks about it */
    record Shown(boolean writes, boolean another, List<String> questions) {}
}
