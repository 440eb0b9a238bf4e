package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;

/** Marks a request as this viewer's, for tests of what stands behind the sign-in. */
public final class SignInForTests {

    private SignInForTests() {}

    public static void as(Viewer viewer, HttpServletRequest request) {
        SignedIn.remember(request, new Account(viewer, true, false, null, null));
    }
}
