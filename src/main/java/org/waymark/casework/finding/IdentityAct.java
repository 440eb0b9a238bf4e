package org.waymark.casework.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.RecordValues;
import org.waymark.casework.RecordValues.Value;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormField;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FormKey;

/**
 * Writes down who a person is, with the form {@code identity} of the case's edition: by those who lead her case, when she wants
 * to say it, at any time.
 */
@Component
public class IdentityAct {

    private static final FormKey FORM = new FormKey("identity");

    private final CaseDoor door;
    private final WhoSheIs who;
    private final CaseRecord record;
    private final RecordValues values;
    private final MessageSource messages;
    private final Ledger ledger;

    IdentityAct(
            CaseDoor door,
            WhoSheIs who,
            CaseRecord record,
            RecordValues values,
            MessageSource messages,
            Ledger ledger) {
        this.door = door;
        this.who = who;
        this.record = record;
        this.values = values;
        this.messages = messages;
        this.ledger = ledger;
    }

    /** Whether the viewer, who was let into the case, writes it down. */
    public boolean isOpenTo(Viewer viewer, CaseFile file) {
        return who.isTheirs(viewer, file) && values.form(file.edition(), FORM).isPresent();
    }

    /** The form and what is recorded. @param code as it was typed @throws org.waymark.shared.NotFound if it is not theirs */
    @Transactional
    public Sheet open(Viewer viewer, String code, Locale locale) {
        CaseFile file = admit(viewer, code);
        FormSchema form = form(file);
        CaseRecord.Prefilled known = record.prefill(viewer, file.code(), file.edition(), form, locale);
        return new Sheet(file.code(), form, known.values(), known.origins(), state(before(viewer, file, form)));
    }

    /**
     * Records the answers.
     *
     * @param seen the state in which the sheet was opened: what someone else wrote since is not overwritten unseen
     */
    @Transactional
    public Outcome write(Viewer viewer, String code, Submission typed, @Nullable String seen, Locale locale) {
        CaseCode.typed(code).ifPresent(ledger::lock);
        CaseFile file = admit(viewer, code);
        FormSchema form = form(file);
        Checked checked = form.check(typed, locale);
        if (checked instanceof Checked.Rejected rejected) {
            return new Outcome.Rejected(rejected.errors());
        }
        Answers answers = ((Checked.Accepted) checked).answers();
        List<Value> before = before(viewer, file, form);
        List<FieldError> emptied = emptied(before, answers, locale);
        if (!emptied.isEmpty()) {
            return new Outcome.Rejected(emptied);
        }
        if (!state(before).equals(seen)) {
            return new Outcome.Changed(theirs(before, answers, form, locale));
        }
        record.record(viewer, file.code(), null, file.procedure(), file.edition(), form, answers);
        return new Outcome.Written(file.code());
    }

    private CaseFile admit(Viewer viewer, String code) {
        CaseFile file = door.admit(viewer, code);
        if (!isOpenTo(viewer, file)) {
            throw door.denied(viewer, file.code());
        }
        return file;
    }

    private FormSchema form(CaseFile file) {
        return values.form(file.edition(), FORM).orElseThrow();
    }

    /** What the viewer may read of it: the rest is neither shown nor held against them. */
    private List<Value> before(Viewer viewer, CaseFile file, FormSchema form) {
        return values.readable(
                viewer,
                file,
                field -> form.field(field.key())
                        .map(FormField::block)
                        .filter(field.block()::equals)
                        .isPresent());
    }

    private static String state(List<Value> before) {
        return before.stream()
                .map(Value::at)
                .max(Comparator.naturalOrder())
                .map(Instant::toString)
                .orElse("none");
    }

    /** An answer that stands is not taken back by an empty field: the record would go on saying it. */
    private List<FieldError> emptied(List<Value> before, Answers answers, Locale locale) {
        var errors = new ArrayList<FieldError>();
        for (Value value : before) {
            if (!answers.values().containsKey(value.field().key())) {
                errors.add(new FieldError(
                        value.field().key(), messages.getMessage("finding.identity.emptied", null, locale)));
            }
        }
        return errors;
    }

    private Map<String, String> theirs(List<Value> before, Answers answers, FormSchema form, Locale locale) {
        var theirs = new HashMap<String, String>();
        for (Value value : before) {
            String key = value.field().key();
            if (!value.json().equals(answers.values().get(key))) {
                Object[] said = {
                    form.inWords(key, value.json(), locale), value.officer().value()
                };
                theirs.put(key, messages.getMessage("finding.identity.theirs", said, locale));
            }
        }
        return theirs;
    }

    /** What is asked and what is known. @param seen the state of the record, to be sent back with the answers */
    public record Sheet(CaseCode code, FormSchema form, Submission known, Map<String, String> origins, String seen) {}

    /** What came of writing. */
    public sealed interface Outcome {

        /** It is recorded. */
        record Written(CaseCode code) implements Outcome {}

        /** Something is wrong; nothing was stored. */
        record Rejected(List<FieldError> errors) implements Outcome {
            public Rejected {
                errors = List.copyOf(errors);
            }
        }

        /** Someone else wrote meanwhile; nothing was stored. @param theirs by field what the record says now, in words */
        record Changed(Map<String, String> theirs) implements Outcome {
            public Changed {
                theirs = Map.copyOf(theirs);
            }
        }
    }
}
