package org.waymark.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Notices about a survivor who does not want to be named: what {@code packet.dmn} lets leave with one, nothing else. */
@Component
class AnonymousNotices {

    private static final DutyKey AUTHORITY = new DutyKey("le-ctu-supervisor");

    private static final String PART = "notice";

    private final PacketTable packet;
    private final AnswerRows answers;
    private final SealedJson json;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnonymousNotices(
            PacketTable packet, AnswerRows answers, SealedJson json, Vault vault, JdbcClient jdbc, Clock clock) {
        this.packet = packet;
        this.answers = answers;
        this.json = json;
        this.vault = vault;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the notice for the authority, sealed: together the four may still point to someone in a small country. */
    void send(CaseCode code, Edition edition, String decision) {
        CaseSafe safe = vault.safe(code).orElseThrow();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into anonymous_notice (id, case_code, decision, sealed, at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        code.value(),
                        decision,
                        json.seal(safe.part(PART), "notice/" + id, content(code, safe, edition, decision)),
                        Utc.of(clock.instant()))
                .update();
    }

    private ObjectNode content(CaseCode code, CaseSafe safe, Edition edition, String decision) {
        ObjectNode content = json.object();
        for (AnswerRow row : answers.newest(code)) {
            if (packet.leaves(edition, decision, Purpose.P4, AUTHORITY, row.block(), row.field())) {
                json.find(safe, row).ifPresent(value -> content.set(row.field(), value));
            }
        }
        return content;
    }
}
