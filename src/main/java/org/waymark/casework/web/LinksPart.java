package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.links.CaseLinks;
import org.waymark.directory.Viewer;

/** The linked cases on the page of a case. */
@Component
class LinksPart implements CasePart {

    private final CaseLinks links;

    LinksPart(CaseLinks links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public Object of(Viewer viewer, CaseFile file, Locale locale) {
        return links.seen(viewer, file);
    }
}
