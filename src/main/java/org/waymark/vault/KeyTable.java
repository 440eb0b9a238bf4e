package org.waymark.vault;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.shared.CaseCode;

/** The vault on a table of sealed keys. */
@Component
class KeyTable implements Vault {

    private final JdbcClient jdbc;
    private final MasterKeyset master;

    KeyTable(JdbcClient jdbc, MasterKeyset master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseSafe open(CaseCode caseCode) {
        CaseKey key = CaseKey.random();
        jdbc.sql("insert into keys.case_key (case_code, sealed) values (?, ?)")
                .params(caseCode.value(), key.sealed(caseCode, master.aead()))
                .update();
        return new OpenSafe(caseCode, key);
    }

    @Override
    public Optional<CaseSafe> safe(CaseCode caseCode) {
        return jdbc.sql("select sealed from keys.case_key where case_code = ?")
                .param(caseCode.value())
                .query(byte[].class)
                .optional()
                .map(row -> new OpenSafe(caseCode, CaseKey.unseal(row, caseCode, master.aead())));
    }
}
