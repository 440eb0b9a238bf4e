package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads whoever is not signed in to the door: people to a page that says why, programs to a problem. */
class SessionEnd implements AuthenticationEntryPoint {

    private final RefusalAnswer refusals;
    private final boolean basic;

    /** @param basic whether programs may also sign in with a password, as in the demonstration */
    SessionEnd(RefusalAnswer refusals, boolean basic) {
        this.refusals = refusals;
        this.basic = basic;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException needed)
            throws IOException {
        if (Caller.isProgram(request)) {
            challenge(response);
            refusals.answer(SignInRefused.signInNeeded(), request, response);
        } else if (request.getHeader("HX-Request") != null) {
            // A part of a page cannot hold the sign-in page: the whole window goes there.
            response.setHeader("HX-Redirect", "/session-ended");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(happened(request) ? "/session-ended" : "/login");
        }
    }

    /** Whether the browser shows the ticket of a session that is over. */
    static boolean happened(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private void challenge(HttpServletResponse response) {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (basic) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Waymark\", charset=\"UTF-8\"");
        }
    }
}
