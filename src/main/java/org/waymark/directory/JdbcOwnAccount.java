package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final PresentPassword password;
    private final ApiTokens tokens;
    private final Ledger ledger;
    private final TransactionTemplate act;

    JdbcOwnAccount(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            PresentPassword password,
            ApiTokens tokens,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.password = password;
        this.act = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.tokens = tokens;
        this.ledger = ledger;
    }

    @Override
    public void changePassword(OfficerId officer, String present, String fresh, String again) {
        password.confirm(officer, present);
        check(present, fresh, again);
        act.executeWithoutResult(status -> change(officer, fresh));
    }

    private void change(OfficerId officer, String fresh) {
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
    public String makeToken(OfficerId officer, String label, String present) {
        if (!label.matches("[\\p{L}\\p{N} .,_-]{1,60}")) {
            throw FieldsAtFault.of("label", "directory.token.label");
        }
        password.confirm(officer, present);
        return tokens.make(officer, label.strip());
    }

    @Override
    public void revokeToken(OfficerId officer, UUID token) {
        tokens.revoke(officer, token);
    }
}
