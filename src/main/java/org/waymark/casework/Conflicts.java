package org.waymark.casework;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;

/** The agencies that have a conflict of interest in a case. */
@Repository
public class Conflicts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Conflicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseCode code, AgencyKey agency) {
        jdbc.sql("insert into case_conflict (case_code, agency, at) values (?, ?, ?) on conflict do nothing")
                .params(code.value(), agency.value(), Utc.of(clock.instant()))
                .update();
    }

    public Set<AgencyKey> of(CaseCode code) {
        return jdbc
                .sql("select agency from case_conflict where case_code = ?")
                .param(code.value())
                .query(String.class)
                .list()
                .stream()
                .map(AgencyKey::new)
                .collect(Collectors.toSet());
    }
}
