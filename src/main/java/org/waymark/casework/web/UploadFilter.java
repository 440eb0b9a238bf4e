package org.waymark.casework.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the container from reading files that come in, before anyone asks for a parameter; the CSRF token stands before them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class UploadFilter extends OncePerRequestFilter {

    private static final Pattern TARGET = Pattern.compile("(/api/v1)?/cases/[^/]+/attachments");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data")
                || !TARGET.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new UploadRequest(request, Upload.begin(request)), response);
    }
}
