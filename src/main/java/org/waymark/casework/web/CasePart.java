package org.waymark.casework.web;

import java.util.Locale;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;

/** One part of the page of a case that a feature of its own adds; the page's fragment of the same name shows it. */
public interface CasePart {

    /** The name under which the page finds the part: a word in camel case. */
    String name();

    /** What the part shows to this viewer, who has been let into the case. */
    Object of(Viewer viewer, CaseFile file, Locale locale);
}
