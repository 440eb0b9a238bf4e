package org.waymark.casework;

import java.util.List;
import java.util.Locale;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.FieldError;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FormKey;

/** What a feature objects to in answers with which the form itself is satisfied; asked before anything is stored. */
public interface AnswerRule {

    /** What is wrong, in the locale; empty if nothing is. */
    List<FieldError> object(Viewer viewer, CaseCode code, FormKey form, Answers answers, Locale locale);
}
