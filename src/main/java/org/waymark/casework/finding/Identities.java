package org.waymark.casework.finding;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.AnswerOutcome;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.RecordValues;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.FormField;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FormKey;
import org.waymark.vault.BlindIndex;
import org.waymark.vault.Likeness;

/** Keeps the blind index in step with what the records say of who a person is, and notes which cases may be of one person. */
@Component
public class Identities implements AnswerOutcome {

    private final CaseFiles files;
    private final RecordValues values;
    private final BlindIndex index;
    private final Suspicions suspicions;

    Identities(CaseFiles files, RecordValues values, BlindIndex index, Suspicions suspicions) {
        this.files = files;
        this.values = values;
        this.index = index;
        this.suspicions = suspicions;
    }

    static boolean identifies(FormField field) {
        return field.identifies() != null;
    }

    @Override
    public void follow(Viewer viewer, CaseCode code, FormKey form, Answers answers) {
        boolean asked = files.find(code)
                .filter(file -> values.asks(file.edition(), form, Identities::identifies))
                .isPresent();
        if (asked) {
            refresh(code);
        }
    }

    /**
     * Makes the tokens of a case anew from what its record says now, and compares them with all others; under the case's lock.
     * Whoever corrects, erases or merges part of a record calls it after.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(CaseCode code) {
        Map<CaseCode, Likeness> alike = index.put(code, Known.of(values.all(code, Identities::identifies)));
        suspicions.found(code, alike);
    }
}
