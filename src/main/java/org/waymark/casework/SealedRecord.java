package org.waymark.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.AnswerRows.Asked;
import org.waymark.casework.CaseSteps.OpenStep;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormField;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.NotFound;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** The record as the other rooms meet it: each call asks first who may do it, and leaves a fact. */
@Component
class SealedRecord implements CaseRecord {

    private final CaseDoor door;
    private final CaseSteps steps;
    private final RecordWriter writer;
    private final RecordReader reader;
    private final ReadRules rules;
    private final RecordVersions versions;
    private final RecordOutcomes outcomes;
    private final Origins origins;
    private final YesOfAChild yes;
    private final Vault vault;
    private final Ledger ledger;
    private final List<AnswerRule> answerRules;
    private final List<AnswerOutcome> followers;

    SealedRecord(
            CaseDoor door,
            CaseSteps steps,
            RecordWriter writer,
            RecordReader reader,
            ReadRules rules,
            RecordVersions versions,
            RecordOutcomes outcomes,
            Origins origins,
            YesOfAChild yes,
            Vault vault,
            Ledger ledger,
            List<AnswerRule> answerRules,
            List<AnswerOutcome> followers) {
        this.door = door;
        this.steps = steps;
        this.writer = writer;
        this.reader = reader;
        this.rules = rules;
        this.versions = versions;
        this.outcomes = outcomes;
        this.origins = origins;
        this.yes = yes;
        this.vault = vault;
        this.ledger = ledger;
        this.answerRules = List.copyOf(answerRules);
        this.followers = List.copyOf(followers);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Answers record(
            Viewer viewer,
            CaseCode caseCode,
            @Nullable TaskId task,
            SopKey sop,
            Edition edition,
            FormSchema form,
            Answers answers) {
        Optional<OpenStep> step = task == null ? Optional.empty() : steps.find(task, caseCode);
        var asked = new Asked(
                form.key(),
                step.map(open -> open.run().value()).orElse(null),
                task == null ? null : task.value(),
                step.map(OpenStep::step).orElse(null),
                sop,
                edition);
        Answers counting = yes.counting(caseCode, answers);
        writer.write(viewer, caseCode, safe(caseCode), asked, form, counting.values());
        outcomes.follow(viewer, caseCode, task, step.map(OpenStep::run).orElse(null), counting.values());
        followers.forEach(one -> one.follow(viewer, caseCode, form.key(), counting));
        return counting;
    }

    @Override
    public List<FieldError> objections(
            Viewer viewer, CaseCode caseCode, FormSchema form, Answers answers, Locale locale) {
        return answerRules.stream()
                .flatMap(rule -> rule.object(viewer, caseCode, form.key(), answers, locale).stream())
                .toList();
    }

    @Override
    public String version(Viewer viewer, CaseCode caseCode, Edition edition, FormSchema form) {
        return versions.of(caseCode, rules.sight(viewer, caseCode, edition), form);
    }

    @Override
    public List<Clash> differing(
            Viewer viewer, CaseCode caseCode, Edition edition, FormSchema form, Answers answers, Locale locale) {
        return versions.differing(caseCode, rules.sight(viewer, caseCode, edition), form, answers, locale);
    }

    @Override
    @Transactional
    public Prefilled prefill(Viewer viewer, CaseCode caseCode, Edition edition, FormSchema form, Locale locale) {
        door.admitToTask(viewer, caseCode);
        Map<String, String> wanted = form.fields().stream()
                .filter(field -> field.prefill() != null)
                .collect(Collectors.toMap(FormField::key, field -> String.valueOf(field.prefill())));
        var found =
                reader.find(caseCode, rules.sight(viewer, caseCode, edition), java.util.Set.copyOf(wanted.values()));
        ObjectNode values = Submission.empty().values();
        var where = new HashMap<String, String>();
        wanted.forEach((field, key) -> Optional.ofNullable(found.get(key)).ifPresent(answer -> {
            values.set(field, answer.value());
            where.put(field, origins.of(answer.row(), locale));
        }));
        return new Prefilled(Submission.ofJson(values), where);
    }

    @Override
    @Transactional
    public Disclosed disclose(Viewer viewer, CaseCode caseCode, Edition edition, Locale locale) {
        door.admitToTask(viewer, caseCode);
        Disclosed disclosed = reader.read(caseCode, rules.sight(viewer, caseCode, edition), locale);
        ledger.append(door.reading(viewer, caseCode)
                .detail("blocks", disclosed.blocks().stream().map(Block::key).collect(Collectors.joining(" "))));
        return disclosed;
    }

    @Override
    public byte[] seal(CaseCode caseCode, String place, String json) {
        return safe(caseCode).part(Parts.drafts()).seal("draft/" + place, json);
    }

    @Override
    public Optional<String> unseal(CaseCode caseCode, String place, byte[] sealed) {
        try {
            return Optional.of(safe(caseCode).part(Parts.drafts()).unseal("draft/" + place, sealed));
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    private CaseSafe safe(CaseCode caseCode) {
        return vault.safe(caseCode).orElseThrow(NotFound::new);
    }
}
