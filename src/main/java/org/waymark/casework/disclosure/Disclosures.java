package org.waymark.casework.disclosure;

import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;

/** Decides every sending, printing and export to others (D5); whoever lets something leave asks here first. */
public interface Disclosures {

    /**
     * Asks the disclosure table of the case's edition. The decision and the codes that went into it are a fact, appended in the
     * caller's transaction.
     *
     * @param file as {@code CaseDoor} let the viewer in
     */
    Decision decide(Viewer viewer, CaseFile file, Sending sending);
}
