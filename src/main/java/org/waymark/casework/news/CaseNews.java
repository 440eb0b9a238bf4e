package org.waymark.casework.news;

import java.util.List;
import java.util.Locale;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.CaseCode;

/** Where whoever is on a case says that something has happened. */
public interface CaseNews {

    /** The form of the case's edition, on which it is said. @throws org.waymark.shared.NotFound if the case is not for the viewer */
    Sheet open(Viewer viewer, String code);

    /**
     * Keeps it in the record, tells the case and stops or starts its time: all of it or nothing. What is being seen to already is
     * kept and begins nothing twice.
     *
     * @param code as it was typed
     * @throws org.waymark.shared.NotFound if the case is not for the viewer; of a court's order the protection officer says too
     * @throws CaseOver if it has ended
     * @throws NobodyListens if the procedure of the case does not wait for this
     */
    Outcome report(Viewer viewer, String code, Submission said, Locale locale);

    /** A case and what it is asked on. */
    record Sheet(CaseFile file, FormSchema form) {}

    /** What came of a report. */
    sealed interface Outcome {

        /** The case knows. @param underWay whether it was being seen to already */
        record Told(CaseCode code, News news, boolean underWay) implements Outcome {}

        /** Something is missing or wrong; nothing was kept. */
        record Rejected(List<FieldError> errors) implements Outcome {
            public Rejected {
                errors = List.copyOf(errors);
            }
        }
    }
}
