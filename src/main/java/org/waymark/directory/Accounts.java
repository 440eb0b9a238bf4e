package org.waymark.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;

/** Reads officers, each in one query, since it is asked at every request. */
@Component
class Accounts {

    private static final String SELECT = """
            select o.id, o.agency, a.name, a.sector, o.active, o.must_change, o.language, o.theme,
                case when a.all_areas then array(select key from area)
                    else array(select area from agency_area where agency = a.key) end as areas,
                array(select duty from officer_duty where officer = o.id) as duties,
                array(select role from officer_role where officer = o.id) as roles
            from officer o join agency a on a.key = o.agency
            where o.id = ?
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(OfficerId id) {
        return jdbc.sql(SELECT)
                .param(id.value())
                .query((row, n) -> account(row))
                .optional();
    }

    List<OfficerId> holders(Set<DutyKey> duties, Set<AgencyKey> agencies) {
        return jdbc.sql("""
                        select distinct o.id from officer o join officer_duty d on d.officer = o.id
                        where o.active and d.duty = any(string_to_array(:duties, ','))
                            and (:anywhere or o.agency = any(string_to_array(:agencies, ',')))
                        order by o.id
                        """)
                .param("duties", joined(duties))
                .param("anywhere", agencies.isEmpty())
                .param("agencies", joined(agencies))
                .query((row, n) -> new OfficerId(row.getString(1)))
                .list();
    }

    private static String joined(Set<? extends Record> keys) {
        return keys.stream().map(Record::toString).collect(Collectors.joining(","));
    }

    private static Account account(ResultSet row) throws SQLException {
        Set<Role> roles = Agencies.keys(row, "roles", key -> Role.valueOf(key.toUpperCase(Locale.ROOT)));
        var viewer = new Viewer(
                new OfficerId(row.getString("id")),
                new AgencyKey(row.getString("agency")),
                row.getString("name"),
                Agencies.sector(row.getString("sector")),
                Agencies.keys(row, "areas", AreaKey::new),
                Agencies.keys(row, "duties", DutyKey::new),
                roles);
        return new Account(
                viewer,
                row.getBoolean("active"),
                row.getBoolean("must_change"),
                row.getString("language"),
                row.getString("theme"));
    }
}
