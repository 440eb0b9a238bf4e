package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.consent.Renewals;
import org.waymark.casework.consent.Renewals.Renewal;
import org.waymark.directory.Viewer;

/** Shows on the page of a case about which grants she is to be asked again. */
@Component
class ConsentRenewalsPart implements CasePart {

    private final Renewals renewals;

    ConsentRenewalsPart(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public String name() {
        return "consentRenewals";
    }

    @Override
    public List<Renewal> of(Viewer viewer, CaseFile file, Locale locale) {
        return renewals.of(viewer, file);
    }
}
