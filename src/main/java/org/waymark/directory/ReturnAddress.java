package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers the page that someone asked for before signing in: pages only, never a call or a part of a page. */
class ReturnAddress extends HttpSessionRequestCache {

    ReturnAddress() {
        setRequestMatcher(ReturnAddress::isPage);
        setMatchingRequestParameterName(null);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && !Caller.isProgram(request)
                && request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains("text/html");
    }
}
