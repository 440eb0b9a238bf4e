package org.waymark.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;

/**
 * Checks a password unless there were too many wrong ones, and records how it went; what was typed is never recorded, and the
 * answer is the same whether the officer exists or not.
 */
class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final OfficerDetails officers;
    private final Ledger ledger;
    private final @Nullable ProgramSignIns programs;

    /** @param programs where each call signs in anew, and only the first of a while is told; null where people do */
    ThrottledSignIn(
            AuthenticationProvider passwords,
            SignInThrottle throttle,
            OfficerDetails officers,
            Ledger ledger,
            @Nullable ProgramSignIns programs) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.officers = officers;
        this.ledger = ledger;
        this.programs = programs;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (throttle.closed(name, address)) {
            throw new LockedException("too many tries");
        }
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            succeeded(name, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            throttle.failed(name, address);
            ledger.appendAlone(
                    Fact.of(FactKind.SIGN_IN_FAILED).by(officers.known(name).orElse(null)));
            throw wrong;
        }
    }

    private void succeeded(String name, String address) {
        if (programs == null) {
            throttle.succeeded(name, address);
            ledger.appendAlone(
                    Fact.of(FactKind.SIGNED_IN).by(officers.known(name).orElse(null)));
        } else {
            officers.known(name).ifPresent(officer -> programs.succeeded(officer, "password", officer.value()));
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
