package org.waymark.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.OfficerId;

/**
 * Asks a signed-in officer for the password once more, before something that outlives the session: whoever sits down at an
 * open screen must not take the account along, nor guess at leisure.
 */
@Component
class PresentPassword {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final Ledger ledger;

    PresentPassword(JdbcClient jdbc, PasswordEncoder passwords, SignInThrottle throttle, Ledger ledger) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.throttle = throttle;
        this.ledger = ledger;
    }

    /**
     * Outside any transaction, so that a wrong one is counted.
     *
     * @throws FieldsAtFault naming {@code present} if it is wrong
     * @throws SignInRefused if there were too many wrong ones
     */
    void confirm(OfficerId officer, String typed) {
        String here = "account/" + officer.value();
        if (throttle.closed(officer.value(), here)) {
            throw SignInRefused.tooManyTries();
        }
        String hash = jdbc.sql("select password_hash from officer where id = ?")
                .param(officer.value())
                .query(String.class)
                .single();
        if (!passwords.matches(typed, hash)) {
            throttle.failed(officer.value(), here);
            ledger.appendAlone(Fact.of(FactKind.SIGN_IN_FAILED).by(officer).detail("way", "account"));
            throw FieldsAtFault.of("present", "directory.password.wrong");
        }
        throttle.succeeded(officer.value(), here);
    }
}
