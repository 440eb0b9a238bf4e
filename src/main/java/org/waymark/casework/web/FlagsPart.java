package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.directory.Viewer;

/** The flags on the page of a case. */
@Component
class FlagsPart implements CasePart {

    private final CaseFlags flags;

    FlagsPart(CaseFlags flags) {
        this.flags = flags;
    }

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public Object of(Viewer viewer, CaseFile file, Locale locale) {
        return flags.seen(viewer, file);
    }
}
