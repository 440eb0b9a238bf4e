package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.retention.Planned;
import org.waymark.casework.retention.Retention;
import org.waymark.casework.rights.CaseRights;
import org.waymark.casework.rights.CaseRights.Standing;
import org.waymark.directory.Viewer;

/** On the page of a case: what is erased, frozen or kept by law, and until when each part is kept. */
@Component
class RightsPart implements CasePart {

    private final CaseRights rights;
    private final Retention retention;

    RightsPart(CaseRights rights, Retention retention) {
        this.rights = rights;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public Object of(Viewer viewer, CaseFile file, Locale locale) {
        return new Shown(rights.of(file), retention.of(file));
    }

    /** @param kept empty while the case is open */
    record Shown(Standing standing, List<Planned> kept) {}
}
