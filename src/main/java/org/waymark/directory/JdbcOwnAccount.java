package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.OfficerId;

/** Keeps what officers change about themselves; a new password ends their other sessions and their tokens. */
@Component
class JdbcOwnAccount implements OwnAccount {

    private static final int SHORTEST = 12;
    /** The hash reads no more bytes than this, so that longer ones are refused instead of cut. */
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final ApiTokens tokens;
    private final Ledger ledger;

    JdbcOwnAccount(JdbcClient jdbc, PasswordEncoder passwords, ApiTokens tokens, Ledger ledger) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.tokens = tokens;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public void changePassword(OfficerId officer, String present, String fresh, String again) {
        String hash = jdbc.sql("select password_hash from officer where id = ? for update")
                .param(officer.value())
                .query(String.class)
                .single();
        if (!passwords.matches(present, hash)) {
            throw FieldsAtFault.of("present", "directory.password.wrong");
        }
        check(present, fresh, again);
        jdbc.sql("update officer set password_hash = ?, must_change = false where id = ?")
                .params(passwords.encode(fresh), officer.value())
                .update();
        tokens.revokeAll(officer);
        ledger.append(Fact.of(FactKind.PASSWORD_CHANGED).by(officer));
    }

    private static void check(String present, String fresh, String again) {
        if (fresh.codePointCount(0, fresh.length()) < SHORTEST) {
            throw FieldsAtFault.of("fresh", "directory.password.short");
        }
        if (fresh.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw FieldsAtFault.of("fresh", "directory.password.long");
        }
        if (fresh.equals(present) || fresh.equals(CountryPackLoader.DEMO_PASSWORD)) {
            throw FieldsAtFault.of("fresh", "directory.password.same");
        }
        if (!fresh.equals(again)) {
            throw FieldsAtFault.of("again", "directory.password.differs");
        }
    }

    @Override
    @Transactional
    public void choose(OfficerId officer, @Nullable String language, @Nullable String theme) {
        jdbc.sql("update officer set language = :language, theme = :theme where id = :id")
                .param("language", language)
                .param("theme", theme)
                .param("id", officer.value())
                .update();
    }

    @Override
    public List<ApiToken> tokens(OfficerId officer) {
        return tokens.of(officer);
    }

    @Override
    public String makeToken(OfficerId officer, String label) {
        if (!label.matches("[\\p{L}\\p{N} .,_-]{1,60}")) {
            throw FieldsAtFault.of("label", "directory.token.label");
        }
        return tokens.make(officer, label.strip());
    }

    @Override
    public void revokeToken(OfficerId officer, UUID token) {
        tokens.revoke(officer, token);
    }
}
