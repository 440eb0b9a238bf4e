package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.incident.Incidents;
import org.waymark.directory.Viewer;

/** On the page of a case, the operation in which it began: for those who investigate and who coordinate. */
@Component
class IncidentPart implements CasePart {

    private final Incidents incidents;

    IncidentPart(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public Object of(Viewer viewer, CaseFile file, Locale locale) {
        return incidents.of(viewer, file);
    }
}
