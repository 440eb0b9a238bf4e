package org.waymark.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** Reads agencies with their areas and duties, in the order of the country pack. */
record Agencies(JdbcClient jdbc) {

    private static final String SELECT = """
            select a.key, a.name, a.sector,
                case when a.all_areas then array(select key from area order by position)
                    else array(select aa.area from agency_area aa join area on area.key = aa.area
                        where aa.agency = a.key order by area.position) end as areas,
                array(select d.duty from agency_duty d where d.agency = a.key order by d.duty) as duties
            from agency a
            """;

    Optional<Agency> find(AgencyKey key) {
        return jdbc.sql(SELECT + " where a.key = ?")
                .param(key.value())
                .query((row, n) -> agency(row))
                .optional();
    }

    List<Agency> performing(Set<DutyKey> duties, AreaKey area) {
        if (duties.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                 where exists (select 1 from agency_duty d where d.agency = a.key and d.duty in (:duties))
                   and (a.all_areas or exists (select 1 from agency_area aa where aa.agency = a.key and aa.area = :area))
                 order by a.position, a.key
                """)
                .param("duties", duties.stream().map(DutyKey::value).toList())
                .param("area", area.value())
                .query((row, n) -> agency(row))
                .list();
    }

    List<Agency> all() {
        return jdbc.sql(SELECT + " order by a.position, a.key")
                .query((row, n) -> agency(row))
                .list();
    }

    Set<AgencyKey> officesOf(AgencyKey key) {
        var offices = new LinkedHashSet<>(Set.of(key));
        jdbc.sql(
                        "select o.key from agency a join agency o on o.organisation = a.organisation where a.key = ? order by o.position, o.key")
                .param(key.value())
                .query(String.class)
                .list()
                .forEach(office -> offices.add(new AgencyKey(office)));
        return offices;
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                new AgencyKey(row.getString("key")),
                row.getString("name"),
                sector(row.getString("sector")),
                keys(row, "areas", AreaKey::new),
                keys(row, "duties", DutyKey::new));
    }

    static @Nullable SectorKey sector(@Nullable String value) {
        return value == null ? null : new SectorKey(value);
    }

    static <K> Set<K> keys(ResultSet row, String column, Function<String, K> key) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
