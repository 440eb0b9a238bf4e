package org.waymark.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseRecord;
import org.waymark.forms.Submission;
import org.waymark.shared.OfficerId;
import org.waymark.shared.TaskId;

/** Keeps answers that are not sent yet, sealed with the key of the case; they go to whoever takes the task over. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, CaseRecord record, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.json = json;
        this.clock = clock;
    }

    /** @param seen the version of the record when the form was opened, null if nobody says */
    void save(WorkItem item, OfficerId officer, ObjectNode answers, @Nullable String seen) {
        byte[] sealed = record.seal(item.caseCode(), place(item.task()), answers.toString());
        jdbc.sql("""
                        insert into answer_draft (task, sealed, officer, at, seen) values (:task, :sealed, :officer, :at, :seen)
                        on conflict (task) do update set sealed = excluded.sealed, officer = excluded.officer,
                            at = excluded.at, seen = excluded.seen
                        """)
                .param("task", item.task().value())
                .param("sealed", sealed)
                .param("officer", officer.value())
                .param("at", WorkItems.utc(clock.instant()))
                .param("seen", seen)
                .update();
    }

    Optional<Submission> find(WorkItem item) {
        return jdbc.sql("select sealed from answer_draft where task = ?")
                .param(item.task().value())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .flatMap(bytes -> record.unseal(item.caseCode(), place(item.task()), bytes))
                .map(this::read);
    }

    /** The version of the record when the draft was written, if there is a draft that says it. */
    Optional<String> seen(WorkItem item) {
        return jdbc.sql("select seen from answer_draft where task = ? and seen is not null")
                .param(item.task().value())
                .query(String.class)
                .optional();
    }

    void remove(TaskId task) {
        jdbc.sql("delete from answer_draft where task = ?").param(task.value()).update();
    }

    private static String place(TaskId task) {
        return "draft/" + task;
    }

    private Submission read(String text) {
        try {
            return Submission.ofJson((ObjectNode) json.readTree(text));
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("a draft cannot be read");
        }
    }
}
