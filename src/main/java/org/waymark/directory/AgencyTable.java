package org.waymark.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** Adds agencies; one that is there already is left as it is, since an administrator may have changed it. */
@Component
class AgencyTable {

    private final JdbcClient jdbc;

    AgencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DemoFile.AgencyEntry agency, int position) {
        if (!row(agency.key(), position, agency.name(), agency.sector(), agency.organisation(), agency.servesAll())) {
            return;
        }
        for (String area : agency.servesAll() ? List.<String>of() : agency.areas()) {
            jdbc.sql("insert into agency_area (agency, area) values (?, ?)")
                    .params(agency.key().value(), area)
                    .update();
        }
        for (DutyKey duty : agency.duties()) {
            jdbc.sql("insert into agency_duty (agency, duty) values (?, ?)")
                    .params(agency.key().value(), duty.value())
                    .update();
        }
    }

    /** The agency of the first administrator: it performs nothing yet. */
    void add(CountryFile.Administration agency) {
        row(agency.key(), 1_000, agency.name(), null, null, true);
    }

    private boolean row(
            AgencyKey key,
            int position,
            String name,
            @Nullable SectorKey sector,
            @Nullable AgencyKey organisation,
            boolean all) {
        return jdbc.sql("""
                        insert into agency (key, position, name, sector, organisation, all_areas)
                        values (:key, :position, :name, :sector, :organisation, :all) on conflict (key) do nothing
                        """)
                        .param("key", key.value())
                        .param("position", position)
                        .param("name", name)
                        .param("sector", sector == null ? null : sector.value())
                        .param("organisation", organisation == null ? null : organisation.value())
                        .param("all", all)
                        .update()
                > 0;
    }
}
