package org.waymark.casework.correction;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.CaseCode;

/** The rows of {@code case_correction}. */
@Repository
class CorrectionRows {

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID answer, UUID replaces, String reason) {
        jdbc.sql("insert into case_correction (answer, replaces, reason) values (?, ?, ?)")
                .params(answer, replaces, reason)
                .update();
    }

    /** Why each corrected answer was corrected, by the answer that counted before. */
    Map<UUID, String> reasons(CaseCode code) {
        return jdbc
                .sql("select c.replaces, c.reason from case_correction c join case_answer a on a.id = c.answer"
                        + " where a.case_code = ?")
                .param(code.value())
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }
}
