package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.shared.CaseCode;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Notices about a survivor who does not want to be named: kind of exploitation, sex, nationality and place, nothing else. */
@Component
class AnonymousNotices {

    private static final Set<String> FIELDS =
            Set.of("exploitation", "whatMadeToDo", "sexSelf", "nationality", "placeArea", "whereArea");

    private final AnswerRows answers;
    private final SealedJson json;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnonymousNotices(AnswerRows answers, SealedJson json, Vault vault, JdbcClient jdbc, Clock clock) {
        this.answers = answers;
        this.json = json;
        this.vault = vault;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the notice for the authority, sealed: together the four may still point to someone in a small country. */
    void send(CaseCode code, String decision) {
        CaseSafe safe = vault.safe(code).orElseThrow();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into anonymous_notice (id, case_code, decision, sealed, at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        code.value(),
                        decision,
                        json.seal(safe, "notice/" + id, content(code, safe)),
                        Utc.of(clock.instant()))
                .update();
    }

    private ObjectNode content(CaseCode code, CaseSafe safe) {
        ObjectNode content = json.object();
        for (AnswerRow row : answers.newest(code)) {
            if (FIELDS.contains(row.field())) {
                JsonNode value = json.unseal(safe, row.place(), row.sealed());
                content.set(row.field(), value);
            }
        }
        return content;
    }
}
