package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who is signed in at this request, as the directory found them when it came in. */
public final class SignedIn {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private SignedIn() {}

    /** The account of the signed-in officer; empty on pages before sign-in. */
    public static Optional<Account> account(HttpServletRequest request) {
        return Optional.ofNullable((Account) request.getAttribute(ATTRIBUTE));
    }

    static void remember(HttpServletRequest request, Account account) {
        request.setAttribute(ATTRIBUTE, account);
    }
}
