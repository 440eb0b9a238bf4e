package org.waymark.casework;

import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FormKey;

/** What a feature does with answers once they are recorded, in the same transaction. */
public interface AnswerOutcome {

    void follow(Viewer viewer, CaseCode code, FormKey form, Answers answers);
}
