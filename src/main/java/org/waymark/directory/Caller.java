package org.waymark.directory;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Tells programs from people by the address they call: programs get problems, never pages or redirects. */
public final class Caller {

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/audit/log/", "/v3/api-docs", "/engine-rest/", "/actuator");

    private Caller() {}

    /** Whether the address is one for programs. */
    public static boolean isProgram(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }
}
