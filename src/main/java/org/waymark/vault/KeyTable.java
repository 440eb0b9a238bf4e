package org.waymark.vault;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.shared.CaseCode;

/** The vault on a table of sealed keys. */
@Component
class KeyTable implements Vault {

    private static final String OF_CASE = """
            select k.part, k.sealed, null::timestamptz as destroyed from keys.case_key k
            where k.case_code = ? and not exists (select 1 from destroyed_key d
                where d.case_code = k.case_code and d.part = k.part and d.made_at = k.made_at)
            union all
            select part, null, max(at) from destroyed_key where case_code = ? group by part
            """;
    private static final String INSERT =
            "insert into keys.case_key (case_code, part, sealed) values (?, ?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;
    private final MasterKeyset master;
    private final Clock clock;

    KeyTable(JdbcTemplate jdbc, MasterKeyset master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseSafe open(CaseCode caseCode) {
        CaseKey key = CaseKey.random();
        jdbc.update(
                "insert into keys.case_key (case_code, part, sealed) values (?, ?, ?)",
                caseCode.value(),
                CaseSafe.GENERAL,
                key.sealed(caseCode, CaseSafe.GENERAL, master.aead()));
        PartKeys keys = keysOf(caseCode);
        keys.add(CaseSafe.GENERAL, key);
        return new OpenSafe(caseCode, CaseSafe.GENERAL, keys);
    }

    @Override
    public Optional<CaseSafe> safe(CaseCode caseCode) {
        PartKeys keys = read(caseCode);
        return keys.none() ? Optional.empty() : Optional.of(new OpenSafe(caseCode, CaseSafe.GENERAL, keys));
    }

    @Override
    public Set<String> parts(CaseCode caseCode) {
        return new LinkedHashSet<>(jdbc.queryForList(
                "select part from keys.case_key k where case_code = ? and not exists (select 1 from destroyed_key d"
                        + " where d.case_code = k.case_code and d.part = k.part and d.made_at = k.made_at) order by part",
                String.class,
                caseCode.value()));
    }

    @Override
    public Set<String> destroyed(CaseCode caseCode) {
        return new LinkedHashSet<>(jdbc.queryForList(
                "select distinct part from destroyed_key where case_code = ?", String.class, caseCode.value()));
    }

    @Override
    public List<CaseCode> returned(int most) {
        return jdbc.query(
                "select distinct k.case_code from destroyed_key d join keys.case_key k"
                        + " using (case_code, part, made_at) order by 1 limit ?",
                (row, number) -> new CaseCode(row.getString(1)),
                most);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> destroyReturned(CaseCode caseCode) {
        return new LinkedHashSet<>(
                jdbc.queryForList("select keys.destroy_returned(?)", String.class, caseCode.value()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> destroy(CaseCode caseCode, Collection<String> parts) {
        return destroy(caseCode, parts.toArray(String[]::new));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> destroyAll(CaseCode caseCode) {
        return destroy(caseCode, (String @Nullable []) null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long destroyEverywhere(Collection<String> parts) {
        String @Nullable [] some = parts.isEmpty() ? null : parts.toArray(String[]::new);
        Long gone = jdbc.query(
                "select keys.destroy_everywhere(?, ?)",
                statement -> {
                    statement.setArray(
                            1, some == null ? null : statement.getConnection().createArrayOf("text", some));
                    statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                },
                row -> row.next() ? row.getLong(1) : 0L);
        return gone == null ? 0 : gone;
    }

    private Set<String> destroy(CaseCode caseCode, String @Nullable [] parts) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return new LinkedHashSet<>(jdbc.query(
                "select keys.destroy(?, ?, ?)",
                statement -> {
                    statement.setString(1, caseCode.value());
                    statement.setArray(
                            2, parts == null ? null : statement.getConnection().createArrayOf("text", parts));
                    statement.setObject(3, now);
                },
                (row, number) -> row.getString(1)));
    }

    private PartKeys read(CaseCode caseCode) {
        PartKeys keys = keysOf(caseCode);
        jdbc.query(
                OF_CASE,
                row -> {
                    OffsetDateTime destroyed = row.getObject("destroyed", OffsetDateTime.class);
                    keys.add(
                            row.getString("part"),
                            row.getBytes("sealed"),
                            destroyed == null ? null : destroyed.toInstant());
                },
                caseCode.value(),
                caseCode.value());
        return keys;
    }

    private PartKeys keysOf(CaseCode caseCode) {
        return new PartKeys(
                (part, bytes) -> CaseKey.unseal(bytes, caseCode, part, master.aead()), made -> keep(caseCode, made));
    }

    private Map<String, CaseKey> keep(CaseCode caseCode, Map<String, CaseKey> made) {
        if (wholeErased(caseCode)) {
            throw new CaseErased();
        }
        // One that came back from an old copy would stand in the new one's place.
        destroyReturned(caseCode);
        List<Object[]> rows = made.entrySet().stream()
                .map(key -> new Object[] {
                    caseCode.value(), key.getKey(), key.getValue().sealed(caseCode, key.getKey(), master.aead())
                })
                .toList();
        int[] kept = jdbc.batchUpdate(INSERT, rows);
        Map<String, CaseKey> standing = new HashMap<>(made);
        if (java.util.Arrays.stream(kept).anyMatch(count -> count == 0)) {
            PartKeys others = read(caseCode);
            standing.replaceAll((part, key) -> others.find(part).orElse(key));
        }
        return standing;
    }

    /** Its general key, which every case has from its first moment, was destroyed, and none stands. */
    private boolean wholeErased(CaseCode caseCode) {
        PartKeys keys = read(caseCode);
        return keys.destroyed(CaseSafe.GENERAL).isPresent()
                && keys.find(CaseSafe.GENERAL).isEmpty();
    }
}
