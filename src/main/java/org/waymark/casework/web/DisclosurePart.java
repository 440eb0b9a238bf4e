package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.disclosure.SentDesk;
import org.waymark.directory.Viewer;

/** On the page of a case: what of it was sent to other agencies, and the way to send something. */
@Component
class DisclosurePart implements CasePart {

    private final SentDesk desk;

    DisclosurePart(SentDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "disclosures";
    }

    @Override
    public Object of(Viewer viewer, CaseFile file, Locale locale) {
        return desk.of(viewer, file);
    }
}
