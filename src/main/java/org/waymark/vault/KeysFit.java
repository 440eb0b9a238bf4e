package org.waymark.vault;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.shared.CaseCode;

/**
 * Stops the start if the master keyset does not open the keys in the database: otherwise new cases would be sealed with
 * another keyset, and nobody would notice before someone reads an old one.
 */
@Component
class KeysFit implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final MasterKeyset master;

    KeysFit(JdbcClient jdbc, MasterKeyset master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select case_code, part, sealed from keys.case_key order by made_at desc limit 1")
                .query((row, number) -> fits(new CaseCode(row.getString(1)), row.getString(2), row.getBytes(3)))
                .optional();
    }

    private CaseKey fits(CaseCode owner, String part, byte[] sealed) {
        try {
            return CaseKey.unseal(sealed, owner, part, master.aead());
        } catch (CaseSafe.SealBroken wrongKeyset) {
            throw new VaultLocked("The master keyset does not open the keys of the cases in this database."
                    + " Restore the keyset that belongs to it.");
        }
    }
}
