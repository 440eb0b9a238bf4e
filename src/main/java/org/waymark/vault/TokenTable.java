package org.waymark.vault;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.shared.CaseCode;

/** The blind index on a table of tokens and case codes; what a token stands for, the table does not say. */
@Component
class TokenTable implements BlindIndex {

    private final JdbcTemplate jdbc;
    private final IndexKeys keys;

    TokenTable(JdbcTemplate jdbc, IndexKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<CaseCode, Likeness> put(CaseCode caseCode, Identity identity) {
        // One at a time until the commit: else two officers who record one person at once would not see each other's.
        jdbc.queryForList("select 1 from (select pg_advisory_xact_lock(9, 0)) taken");
        forget(caseCode);
        IndexKey key = keys.key();
        jdbc.batchUpdate(
                "insert into keys.blind_token (token, case_code) values (?, ?) on conflict do nothing",
                IndexTerms.kept(identity).stream()
                        .map(term -> new Object[] {key.token(term), caseCode.value()})
                        .toList());
        Map<CaseCode, Likeness> found = find(identity, key);
        found.remove(caseCode);
        return found;
    }

    @Override
    public Map<CaseCode, Likeness> find(Identity identity) {
        return find(identity, keys.key());
    }

    private Map<CaseCode, Likeness> find(Identity identity, IndexKey key) {
        Map<String, Likeness> asked = IndexTerms.asked(identity).entrySet().stream()
                .collect(Collectors.toMap(
                        term -> hex(key.token(term.getKey())), Map.Entry::getValue, TokenTable::stronger));
        byte[][] tokens = asked.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        var found = new HashMap<CaseCode, Likeness>();
        jdbc.query(
                "select token, case_code from keys.blind_token where token = any(?)",
                row -> {
                    Likeness likeness = asked.get(hex(row.getBytes("token")));
                    if (likeness != null) {
                        found.merge(new CaseCode(row.getString("case_code")), likeness, TokenTable::stronger);
                    }
                },
                new Object[] {tokens});
        return found;
    }

    private static Likeness stronger(Likeness one, Likeness other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String hex(byte[] token) {
        return HexFormat.of().formatHex(token);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(CaseCode caseCode) {
        jdbc.update("delete from keys.blind_token where case_code = ?", caseCode.value());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll() {
        jdbc.update("delete from keys.blind_token");
        keys.destroy();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetReturned() {
        if (keys.returned()) {
            forgetAll();
        }
    }
}
