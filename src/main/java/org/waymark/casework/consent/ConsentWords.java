package org.waymark.casework.consent;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Parts;
import org.waymark.shared.CaseCode;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** What she said in her own words about a consent: sealed with the key of the register's free text, nowhere else. */
@Repository
class ConsentWords {

    private static final String BLOCK = "B13";

    private final JdbcClient jdbc;
    private final Vault vault;

    ConsentWords(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Keeps her words, in the caller's transaction. @param kind {@code restrictions} or {@code words} */
    void add(CaseCode code, UUID consent, String kind, String text) {
        jdbc.sql("insert into consent_words (consent_id, kind, sealed) values (?, ?, ?)")
                .params(consent, kind, safe(code).orElseThrow().seal(place(consent), text))
                .update();
    }

    /** Her words; empty if there are none, or none any more. */
    Optional<String> find(CaseCode code, UUID consent) {
        Optional<byte[]> sealed = jdbc.sql("select sealed from consent_words where consent_id = ?")
                .param(consent)
                .query(byte[].class)
                .optional();
        return sealed.flatMap(value -> safe(code).flatMap(safe -> open(safe, consent, value)));
    }

    private Optional<CaseSafe> safe(CaseCode code) {
        return vault.safe(code).map(safe -> safe.part(Parts.narrative(BLOCK)));
    }

    private static Optional<String> open(CaseSafe safe, UUID consent, byte[] sealed) {
        try {
            return Optional.of(safe.unseal(place(consent), sealed));
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    private static String place(UUID consent) {
        return "consent/" + consent;
    }
}
