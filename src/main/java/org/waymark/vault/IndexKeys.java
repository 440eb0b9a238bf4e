package org.waymark.vault;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one key of the blind index, sealed with the master keyset; makes it when it is first needed. */
@Component
class IndexKeys implements SmartInitializingSingleton {

    private static final String NOTED = "made_at in (select made_at from destroyed_index_key)";

    private final JdbcClient jdbc;
    private final MasterKeyset master;

    IndexKeys(JdbcClient jdbc, MasterKeyset master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /** Stops the start if the master keyset does not open the key: new tokens would never meet the old ones. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            key();
        } catch (CaseSafe.SealBroken wrongKeyset) {
            throw new VaultLocked("The master keyset does not open the key of the blind index in this database."
                    + " Restore the keyset that belongs to it.");
        }
    }

    /** Read each time: another node may have destroyed it. One that was destroyed and came back from a copy does not count. */
    IndexKey key() {
        return jdbc.sql("select sealed from keys.index_key where not " + NOTED)
                .query(byte[].class)
                .optional()
                .map(row -> IndexKey.unseal(row, master.aead()))
                .orElseGet(this::make);
    }

    /** Whether a key that was destroyed stands there again. */
    boolean returned() {
        return jdbc.sql("select exists(select 1 from keys.index_key where " + NOTED + ")")
                .query(Boolean.class)
                .single();
    }

    private IndexKey make() {
        jdbc.sql("delete from keys.index_key where " + NOTED).update();
        jdbc.sql("insert into keys.index_key (sealed) values (?) on conflict do nothing")
                .param(IndexKey.random().sealed(master.aead()))
                .update();
        // Another node may have been first; then its key counts.
        return IndexKey.unseal(
                jdbc.sql("select sealed from keys.index_key")
                        .query(byte[].class)
                        .single(),
                master.aead());
    }

    /** Leaves a note apart from the keys, by which an old copy is known. */
    void destroy() {
        jdbc.sql("insert into destroyed_index_key (made_at) select made_at from keys.index_key on conflict do nothing")
                .update();
        jdbc.sql("delete from keys.index_key").update();
    }
}
