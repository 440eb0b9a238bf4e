package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program whether its password was wrong or came too often. */
record BasicRefused(SessionEnd wrong, RefusalAnswer refusals) implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (failed instanceof LockedException) {
            refusals.answer(SignInRefused.tooManyTries(), request, response);
        } else {
            wrong.commence(request, response, failed);
        }
    }
}
