package org.waymark.casework.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.SealedJson;
import org.waymark.casework.consent.AgeTold;
import org.waymark.casework.finding.Identities;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Adds corrected answers beside those that they replace; the log gets the names of the fields and commitments. */
@Component
class CorrectionWriter {

    private final AnswerRows rows;
    private final CorrectionRows corrections;
    private final SealedJson json;
    private final Identities identities;
    private final AgeTold age;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    CorrectionWriter(
            AnswerRows rows,
            CorrectionRows corrections,
            SealedJson json,
            Identities identities,
            AgeTold age,
            Vault vault,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.corrections = corrections;
        this.json = json;
        this.identities = identities;
        this.age = age;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param before what counted, by field @param values what shall count @param reason a code */
    void write(
            Viewer viewer,
            CaseCode code,
            String block,
            Map<String, AnswerRow> before,
            Map<String, JsonNode> values,
            String reason) {
        CaseSafe safe = vault.safe(code)
                .orElseThrow(NotFound::new)
                .ready(values.keySet().stream()
                        .map(field -> old(before, field).part())
                        .toList());
        var added = new ArrayList<AnswerRow>();
        var commitments = new ArrayList<Fact.Commitment>();
        values.forEach((field, value) -> {
            AnswerRow old = old(before, field);
            UUID id = UUID.randomUUID();
            String place = AnswerRow.place(id, field);
            CaseSafe part = safe.part(old.part());
            byte[] sealed = json.seal(part, place, value);
            added.add(new AnswerRow(id, field, block, old.part(), sealed, old.asked(), viewer.id(), clock.instant()));
            commitments.add(new Fact.Commitment(field, part.commit(place, value.toString())));
        });
        rows.add(code, added);
        added.forEach(row -> corrections.add(row.id(), old(before, row.field()).id(), reason));
        ledger.append(Fact.of(FactKind.RECORD_CORRECTED)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("block", block)
                .detail("reason", reason)
                .committing(commitments));
        identities.refresh(code);
        age.told(code, values.keySet());
    }

    private static AnswerRow old(Map<String, AnswerRow> before, String field) {
        return Objects.requireNonNull(before.get(field));
    }
}
