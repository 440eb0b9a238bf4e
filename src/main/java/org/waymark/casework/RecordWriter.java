package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.AnswerRows.Asked;
import org.waymark.directory.Viewer;
import org.waymark.forms.FormField;
import org.waymark.forms.FormSchema;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.TaskId;
import org.waymark.vault.CaseSafe;

/** Seals answers field by field and adds them to a record; the log gets the names of the fields and commitments. */
@Component
class RecordWriter {

    private final AnswerRows rows;
    private final SealedJson json;
    private final Ledger ledger;
    private final Clock clock;

    RecordWriter(AnswerRows rows, SealedJson json, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.ledger = ledger;
        this.clock = clock;
    }

    void write(
            Viewer viewer, CaseCode code, CaseSafe safe, Asked asked, FormSchema form, Map<String, JsonNode> values) {
        Instant now = clock.instant();
        var sealed = new ArrayList<AnswerRow>();
        var commitments = new ArrayList<Fact.Commitment>();
        safe.ready(values.keySet().stream()
                .map(field -> Parts.of(field(form, field)))
                .toList());
        values.forEach((field, value) -> {
            UUID id = UUID.randomUUID();
            String place = AnswerRow.place(id, field);
            String block = field(form, field).block();
            String part = Parts.of(field(form, field));
            byte[] bytes = json.seal(safe.part(part), place, value);
            sealed.add(new AnswerRow(id, field, block, part, bytes, asked, viewer.id(), now));
            commitments.add(new Fact.Commitment(field, safe.part(part).commit(place, value.toString())));
        });
        rows.add(code, sealed);
        ledger.append(fact(viewer, code, asked, commitments));
    }

    private static FormField field(FormSchema form, String key) {
        return form.field(key).orElseThrow();
    }

    private static Fact fact(Viewer viewer, CaseCode code, Asked asked, List<Fact.Commitment> commitments) {
        @Nullable String task = asked.task();
        return Fact.of(FactKind.RECORD_WRITTEN)
                .by(viewer.id())
                .on(code)
                .task(task == null ? null : new TaskId(task))
                .under(asked.procedure(), asked.edition())
                .in(viewer.sector())
                .detail("form", asked.form().value())
                .detail("step", asked.step())
                .committing(commitments);
    }
}
