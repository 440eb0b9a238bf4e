package org.waymark.casework.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.SealedJson;
import org.waymark.directory.Viewer;
import org.waymark.forms.Checked;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Opens a block for correcting, and keeps what was corrected unless somebody else was first. */
@Component
class CorrectionDesk implements Corrections {

    private final CaseDoor door;
    private final BlockAnswers answers;
    private final BlockForm forms;
    private final CorrectionRows corrections;
    private final CorrectionWriter writer;
    private final SealedJson json;
    private final Vault vault;
    private final Ledger ledger;
    private final MessageSource messages;

    CorrectionDesk(
            CaseDoor door,
            BlockAnswers answers,
            BlockForm forms,
            CorrectionRows corrections,
            CorrectionWriter writer,
            SealedJson json,
            Vault vault,
            Ledger ledger,
            MessageSource messages) {
        this.door = door;
        this.answers = answers;
        this.forms = forms;
        this.corrections = corrections;
        this.writer = writer;
        this.json = json;
        this.vault = vault;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    @Transactional
    public Sheet read(Viewer viewer, String code, String block, Locale locale) {
        CaseFile file = door.admit(viewer, code);
        Sheet sheet = sheet(viewer, file, block, locale);
        ledger.append(door.reading(viewer, file.code()).detail("what", "record").detail("blocks", sheet.block()));
        return sheet;
    }

    @Override
    @Transactional
    public Outcome correct(Viewer viewer, String typed, String block, Wish wish, Locale locale) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(code);
        CaseFile file = door.admit(viewer, code);
        Sheet now = sheet(viewer, file, block, locale);
        FormSchema form = now.form();
        if (form == null) {
            throw door.denied(viewer, code);
        }
        if (!now.version().equals(wish.version())) {
            return new Outcome.Changed(now, clashes(form, now.values(), wish.values(), locale));
        }
        Checked checked = form.check(wish.values(), locale);
        List<FieldError> errors = errors(form, now, wish, checked, locale);
        if (!errors.isEmpty() || !(checked instanceof Checked.Accepted accepted)) {
            return new Outcome.Rejected(errors);
        }
        return keep(viewer, file, block, now, accepted, String.valueOf(wish.reason()));
    }

    private Outcome keep(
            Viewer viewer, CaseFile file, String block, Sheet now, Checked.Accepted accepted, String reason) {
        var changed = new LinkedHashMap<String, JsonNode>();
        accepted.answers().values().forEach((field, value) -> {
            if (!value.equals(now.values().get(field))) {
                changed.put(field, value);
            }
        });
        if (!changed.isEmpty()) {
            List<AnswerRow> history = answers.readable(viewer, file, block);
            writer.write(viewer, file.code(), block, BlockAnswers.newest(history), changed, reason);
        }
        return new Outcome.Corrected(BlockAnswers.version(answers.readable(viewer, file, block)), changed.size());
    }

    /** An answer is corrected by another one; taking one away is erasing, which is decided elsewhere. */
    private List<FieldError> errors(FormSchema form, Sheet now, Wish wish, Checked checked, Locale locale) {
        var errors = new ArrayList<FieldError>();
        if (wish.reason() == null || !REASONS.contains(wish.reason())) {
            errors.add(new FieldError("reason", say("casefile.fault.reason", locale)));
        }
        if (checked instanceof Checked.Rejected rejected) {
            errors.addAll(rejected.errors());
        } else if (checked instanceof Checked.Accepted accepted) {
            form.fields().stream()
                    .map(field -> field.key())
                    .filter(key -> now.values().has(key)
                            && !accepted.answers().values().containsKey(key))
                    .forEach(key -> errors.add(new FieldError(key, say("casefile.fault.cleared", locale))));
        }
        return errors;
    }

    private static List<Clash> clashes(FormSchema form, ObjectNode theirs, Submission sent, Locale locale) {
        ObjectNode yours = form.draft(sent);
        return form.fields().stream()
                .map(field -> field.key())
                .filter(key ->
                        yours.has(key) && theirs.has(key) && !yours.get(key).equals(theirs.get(key)))
                .map(key -> new Clash(
                        key,
                        form.label(key, locale),
                        form.inWords(key, theirs.get(key), locale),
                        form.inWords(key, yours.get(key), locale)))
                .toList();
    }

    private Sheet sheet(Viewer viewer, CaseFile file, String block, Locale locale) {
        List<AnswerRow> history = answers.readable(viewer, file, block);
        CaseSafe safe = vault.safe(file.code()).orElse(null);
        if (history.isEmpty() || safe == null) {
            throw door.denied(viewer, file.code());
        }
        Collection<AnswerRow> newest = BlockAnswers.newest(history).values();
        ObjectNode values = json.object();
        List<AnswerRow> theirs = newest.stream()
                .filter(row -> answers.correctable(viewer, file, row))
                .filter(row -> open(safe, row)
                        .map(value -> values.set(row.field(), value))
                        .isPresent())
                .toList();
        Map<java.util.UUID, String> reasons = corrections.reasons(file.code());
        List<Told> fixed = newest.stream()
                .filter(row -> !theirs.contains(row))
                .flatMap(row -> told(safe, row, null, locale).stream())
                .toList();
        var past = new ArrayList<>(history.stream()
                .filter(row -> !newest.contains(row))
                .flatMap(row -> told(safe, row, reasons.get(row.id()), locale).stream())
                .toList());
        Collections.reverse(past);
        return new Sheet(
                file, block, BlockAnswers.version(history), forms.of(block, theirs), values, fixed, List.copyOf(past));
    }

    private Optional<JsonNode> open(CaseSafe safe, AnswerRow row) {
        return json.find(safe, row);
    }

    private Optional<Told> told(CaseSafe safe, AnswerRow row, @Nullable String reason, Locale locale) {
        return open(safe, row)
                .map(value -> new Told(
                        row.field(),
                        answers.form(row)
                                .map(form -> form.label(row.field(), locale))
                                .orElse(row.field()),
                        answers.form(row)
                                .map(form -> form.inWords(row.field(), value, locale))
                                .orElse(value.asText()),
                        row.officer(),
                        row.at(),
                        reason));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
