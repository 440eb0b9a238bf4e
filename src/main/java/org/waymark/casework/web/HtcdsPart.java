package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.htcds.CaseExport;
import org.waymark.directory.Viewer;

/** On the page of a case: whether it may be taken along in the words of the standard. */
@Component
class HtcdsPart implements CasePart {

    private final CaseExport export;

    HtcdsPart(CaseExport export) {
        this.export = export;
    }

    @Override
    public String name() {
        return "htcds";
    }

    @Override
    public Shown of(Viewer viewer, CaseFile file, Locale locale) {
        boolean theirs = export.isOpenTo(viewer, file);
        return new Shown(theirs, theirs && export.agreed(file));
    }

    /** @param theirs whether exports are the viewer's @param agreed whether she has agreed to statistics */
    record Shown(boolean theirs, boolean agreed) {}
}
