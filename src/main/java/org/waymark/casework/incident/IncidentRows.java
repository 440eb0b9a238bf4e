package org.waymark.casework.incident;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.casework.incident.Incidents.Incident;
import org.waymark.casework.incident.Incidents.Person;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The rows of {@code incident} and {@code incident_case}. */
@Repository
class IncidentRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(Viewer viewer, String area) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into incident (id, area, opened_by, agency, at) values (?, ?, ?, ?, ?)")
                .params(id, area, viewer.id().value(), viewer.agency().value(), Utc.of(clock.instant()))
                .update();
        return id;
    }

    void add(UUID incident, CaseCode code) {
        jdbc.sql("insert into incident_case (case_code, incident, at) values (?, ?, ?)")
                .params(code.value(), incident, Utc.of(clock.instant()))
                .update();
    }

    Optional<Incident> find(UUID id) {
        return jdbc.sql("select * from incident where id = ?")
                .param(id)
                .query((row, number) -> new Incident(id, row.getString("area"), Utc.get(row, "at"), people(id)))
                .optional();
    }

    private List<Person> people(UUID incident) {
        return jdbc.sql("select * from incident_case where incident = ? order by at, case_code")
                .param(incident)
                .query((row, number) ->
                        new Person(new CaseCode(row.getString("case_code")), row.getObject("suspected_at") != null))
                .list();
    }

    Optional<UUID> of(CaseCode code) {
        return jdbc.sql("select incident from incident_case where case_code = ?")
                .param(code.value())
                .query(UUID.class)
                .optional();
    }

    /** @param by who flags it; null if it is not flagged any more */
    void suspect(CaseCode code, @Nullable OfficerId by) {
        jdbc.sql("update incident_case set suspected_by = ?, suspected_at = ? where case_code = ?")
                .params(by == null ? null : by.value(), by == null ? null : Utc.of(clock.instant()), code.value())
                .update();
    }
}
