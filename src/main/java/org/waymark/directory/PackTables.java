package org.waymark.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a country pack into its tables; what is there already is renamed or left, never removed. */
@Component
class PackTables {

    private final JdbcClient jdbc;

    PackTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node loads; the lock goes with the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('country-pack'))")
                .query((row, n) -> 0)
                .single();
    }

    boolean has(CountryPack pack) {
        return jdbc.sql("select count(*) from country where key = ? and digest = ?")
                        .params(pack.key(), pack.digest())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void write(CountryPack pack, Instant now) {
        CountryFile country = pack.country();
        for (int i = 0; i < country.hotlines().size(); i++) {
            named(
                    "hotline",
                    "number",
                    country.hotlines().get(i).number(),
                    i,
                    country.hotlines().get(i).name());
        }
        for (int i = 0; i < country.sectors().size(); i++) {
            named(
                    "sector",
                    "key",
                    country.sectors().get(i).key().value(),
                    i,
                    country.sectors().get(i).name());
        }
        for (int i = 0; i < country.areas().size(); i++) {
            named(
                    "area",
                    "key",
                    country.areas().get(i).key().value(),
                    i,
                    country.areas().get(i).name());
        }
        for (int i = 0; i < country.duties().size(); i++) {
            duty(country.duties().get(i), i);
        }
        jdbc.sql("""
                insert into country (key, prefix, zone, digest, loaded_at) values (?, ?, ?, ?, ?)
                on conflict (key) do update set prefix = excluded.prefix, zone = excluded.zone,
                    digest = excluded.digest, loaded_at = excluded.loaded_at
                """)
                .params(pack.key(), country.prefix(), country.zone().getId(), pack.digest(), Timestamp.from(now))
                .update();
    }

    private void named(String table, String keyColumn, String key, int position, CountryFile.Name name) {
        jdbc.sql("insert into " + table + " (" + keyColumn + ", position, name_en, name_es) values (?, ?, ?, ?)"
                        + " on conflict (" + keyColumn + ") do update set position = excluded.position,"
                        + " name_en = excluded.name_en, name_es = excluded.name_es")
                .params(List.of(key, position, name.en(), name.es()))
                .update();
    }

    private void duty(CountryFile.Duty duty, int position) {
        named("duty", "key", duty.key().value(), position, duty.name());
        jdbc.sql("update duty set sector = ? where key = ?")
                .param(duty.sector() == null ? null : duty.sector().value())
                .param(duty.key().value())
                .update();
    }
}
