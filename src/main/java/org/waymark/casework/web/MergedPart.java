package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.links.CaseMerging;
import org.waymark.directory.Viewer;

/** On the page of a case: where it goes on, and which second files go on in it. */
@Component
class MergedPart implements CasePart {

    private final CaseMerging merging;

    MergedPart(CaseMerging merging) {
        this.merging = merging;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Object of(Viewer viewer, CaseFile file, Locale locale) {
        return merging.seen(viewer, file);
    }
}
