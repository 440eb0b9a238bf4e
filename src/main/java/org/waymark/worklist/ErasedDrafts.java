package org.waymark.worklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.ErasedAlong;
import org.waymark.shared.CaseCode;

/** Takes away the answers that are not sent yet when something of their case is erased. */
@Component
class ErasedDrafts implements ErasedAlong {

    private final JdbcClient jdbc;

    ErasedDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erased(CaseCode code, Set<String> parts) {
        jdbc.sql("delete from answer_draft d using work_item w where w.task = d.task and w.case_code = ?")
                .param(code.value())
                .update();
    }

    @Override
    public int erasedEverywhere(Instant moment, int most) {
        return jdbc.sql("delete from answer_draft where task in (select task from answer_draft where at <= ? limit ?)")
                .params(moment.atOffset(ZoneOffset.UTC), most)
                .update();
    }
}
