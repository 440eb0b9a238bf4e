package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.emergency.EmergencyAccess;
import org.waymark.directory.Viewer;

/** On the page of a case: that it was opened in an emergency, by whom and until when. */
@Component
class EmergenciesPart implements CasePart {

    private final EmergencyAccess emergencies;

    EmergenciesPart(EmergencyAccess emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public String name() {
        return "emergencies";
    }

    @Override
    public Object of(Viewer viewer, CaseFile file, Locale locale) {
        return emergencies.of(viewer, file);
    }
}
