package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.risk.CaseRisk;
import org.waymark.directory.Viewer;

/** The level of risk on the page of a case, for those who may read it. */
@Component
class RiskPart implements CasePart {

    private final CaseRisk risk;

    RiskPart(CaseRisk risk) {
        this.risk = risk;
    }

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public Object of(Viewer viewer, CaseFile file, Locale locale) {
        return risk.seen(viewer, file);
    }
}
