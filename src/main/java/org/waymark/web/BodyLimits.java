package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.directory.Caller;

/**
 * Refuses what is too large before anything of it is read: otherwise a call could fill the memory, and of a form the container
 * would keep nothing, not even the token that proves where it came from, and somebody would be told that they may not do this.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class BodyLimits extends OncePerRequestFilter {

    /** Set by Tomcat when it could not read the parameters of a request. */
    private static final String UNREADABLE = "org.apache.catalina.parameter_parse_failed";

    private final WebSettings settings;
    private final RefusalAnswers refusals;

    BodyLimits(WebSettings settings, RefusalAnswers refusals) {
        this.settings = settings;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return type(request).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean form = type(request).startsWith("application/x-www-form-urlencoded");
        DataSize most = form ? settings.maxForm() : settings.maxBody();
        if (request.getContentLengthLong() > most.toBytes() || form && brokeOff(request)) {
            refusals.answer(tooLarge(request, most), request, response);
        } else if (form) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new LimitedRequest(request, most.toBytes(), tooLarge(request, most)), response);
        }
    }

    /** A form that does not say how long it is shows only when it is read. */
    private static boolean brokeOff(HttpServletRequest request) {
        if (request.getContentLengthLong() >= 0) {
            return false;
        }
        request.getParameter("_csrf");
        return request.getAttribute(UNREADABLE) != null;
    }

    private static ShellRefusal tooLarge(HttpServletRequest request, DataSize most) {
        return Caller.isProgram(request) ? ShellRefusal.tooLarge(most) : ShellRefusal.formTooLarge(most);
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
