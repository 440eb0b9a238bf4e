package org.waymark.casework.team;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerOutcome;
import org.waymark.casework.AnswerRule;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseLeads;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.FieldError;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FormKey;

/** Makes the officer lead the case whom the form {@code assign-lead} names, and lets it name nobody who could not. */
@Component
class AssignedLead implements AnswerRule, AnswerOutcome {

    private static final FormKey FORM = new FormKey("assign-lead");
    private static final String WHO = "leadIs";
    private static final String COLLEAGUE = "leadOfficer";

    private final TeamFit fit;
    private final TeamActs acts;
    private final CaseFiles files;
    private final CaseLeads leads;
    private final MessageSource messages;

    AssignedLead(TeamFit fit, TeamActs acts, CaseFiles files, CaseLeads leads, MessageSource messages) {
        this.fit = fit;
        this.acts = acts;
        this.files = files;
        this.leads = leads;
        this.messages = messages;
    }

    @Override
    public List<FieldError> object(Viewer viewer, CaseCode code, FormKey form, Answers answers, Locale locale) {
        if (!form.equals(FORM) || lead(viewer, code, answers).isPresent()) {
            return List.of();
        }
        boolean colleague = text(answers, COLLEAGUE) != null;
        String words = messages.getMessage(
                colleague ? "casefile.fault.lead-unfit" : "casefile.fault.lead-unfit-me", null, locale);
        return List.of(new FieldError(colleague ? COLLEAGUE : WHO, words));
    }

    @Override
    public void follow(Viewer viewer, CaseCode code, FormKey form, Answers answers) {
        if (form.equals(FORM)) {
            lead(viewer, code, answers)
                    .filter(one -> !leads.of(code).equals(Optional.of(one.id())))
                    .ifPresent(one -> acts.appoint(code, viewer, one, "step"));
        }
    }

    private Optional<Viewer> lead(Viewer viewer, CaseCode code, Answers answers) {
        String colleague = text(answers, COLLEAGUE);
        String named = colleague == null ? viewer.id().value() : colleague;
        return files.find(code).flatMap(file -> fit.lead(file, named));
    }

    private static @Nullable String text(Answers answers, String key) {
        JsonNode value = answers.values().get(key);
        return value == null ? null : value.asText();
    }
}
