package org.waymark.casework.consent;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerOutcome;
import org.waymark.casework.KnownAge;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FormKey;

/**
 * Ends what does not count any more the moment the record tells that she is, or may be, a child, or whose guardian is suspected:
 * whatever the procedure does next, it does not rest on that.
 */
@Component
public class AgeTold implements AnswerOutcome {

    private final ByAge consents;

    AgeTold(ByAge consents) {
        this.consents = consents;
    }

    @Override
    public void follow(Viewer viewer, CaseCode code, FormKey form, Answers answers) {
        told(code, answers.values().keySet());
    }

    /** @param fields what the record tells anew, in the caller's transaction, which holds the case's lock */
    public void told(CaseCode code, Set<String> fields) {
        if (fields.stream().anyMatch(KnownAge::restsOn)) {
            consents.endWrongGiversOfAChild(code);
        }
    }
}
