package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.directory.Viewer;
import org.waymark.forms.FormField;
import org.waymark.forms.FormSchema;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.OfficerId;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Opens single values of records for what the program makes of them: tokens, counts, exports. */
@Component
public class RecordValues {

    private static final String DECLINED = "declined";

    private final AnswerRows rows;
    private final SealedJson json;
    private final Vault vault;
    private final FormShelf forms;
    private final ReadRules rules;

    RecordValues(AnswerRows rows, SealedJson json, Vault vault, FormShelf forms, ReadRules rules) {
        this.rows = rows;
        this.json = json;
        this.vault = vault;
        this.forms = forms;
        this.rules = rules;
    }

    /** The newest answers to these fields that the viewer, who was let into the case, may read; erased ones are not there. */
    public List<Value> readable(Viewer viewer, CaseFile file, Predicate<FormField> wanted) {
        var sight = rules.sight(viewer, file.code(), file.edition());
        return open(file.code(), sight::sees, wanted);
    }

    /** The newest answers to these fields, whoever may read them: for what nobody is shown, such as tokens and counts. */
    public List<Value> all(CaseCode code, Predicate<FormField> wanted) {
        return open(code, row -> true, wanted);
    }

    /** As {@link #all}, but what counted at this time: later answers are not there. */
    public List<Value> asOf(CaseCode code, Predicate<FormField> wanted, Instant time) {
        return open(code, rows.newest(code, time), row -> true, wanted);
    }

    /** Whether one of these fields is answered and the viewer, who was let into the case, may read it; opens nothing. */
    public boolean mayRead(Viewer viewer, CaseFile file, Predicate<FormField> wanted) {
        var sight = rules.sight(viewer, file.code(), file.edition());
        return rows.newest(file.code()).stream()
                .anyMatch(row -> sight.sees(row) && asked(row, wanted).isPresent());
    }

    /** How often since then someone wrote one of these fields, each act counted once. */
    public long timesWritten(CaseCode code, Predicate<FormField> wanted, Instant since) {
        return rows.since(code, since).stream()
                .filter(row -> asked(row, wanted).isPresent())
                .map(AnswerRow::at)
                .distinct()
                .count();
    }

    /** Whether a form of an edition asks one of these fields. */
    public boolean asks(Edition edition, FormKey form, Predicate<FormField> wanted) {
        return forms.find(edition, form).stream()
                .flatMap(schema -> schema.fields().stream())
                .anyMatch(wanted);
    }

    /** A form of an edition; empty if it has none of this name. */
    public Optional<FormSchema> form(Edition edition, FormKey key) {
        return forms.find(edition, key);
    }

    private List<Value> open(CaseCode code, Predicate<AnswerRow> seen, Predicate<FormField> wanted) {
        return open(code, rows.newest(code), seen, wanted);
    }

    private List<Value> open(
            CaseCode code, Collection<AnswerRow> answers, Predicate<AnswerRow> seen, Predicate<FormField> wanted) {
        Optional<CaseSafe> safe = vault.safe(code);
        return safe.stream()
                .flatMap(open -> answers.stream()
                        .filter(seen)
                        .flatMap(row -> asked(row, wanted).stream().flatMap(field -> value(open, row, field))))
                .toList();
    }

    private Stream<Value> value(CaseSafe safe, AnswerRow row, FormField field) {
        return json.find(safe, row).stream()
                .map(value ->
                        new Value(field, value, row.asked().form(), row.asked().edition(), row.officer(), row.at()));
    }

    private Optional<FormField> asked(AnswerRow row, Predicate<FormField> wanted) {
        return forms.find(row.asked().edition(), row.asked().form())
                .flatMap(form -> form.field(row.field()))
                .filter(wanted);
    }

    /** One answer in the clear, and where, when and by whom it was written down. */
    public record Value(FormField field, JsonNode json, FormKey form, Edition edition, OfficerId officer, Instant at) {

        /** Whether she preferred not to say. */
        public boolean declined() {
            return json.isTextual() && json.textValue().equals(DECLINED);
        }

        @Override
        public String toString() {
            return "Value[" + field.key() + "]";
        }
    }
}
