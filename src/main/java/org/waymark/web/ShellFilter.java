package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.directory.DemoOfficers;

/** Lays out the shell as {@code ${shell}} for whatever page the request ends in, also a page about a failure. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ShellFilter extends OncePerRequestFilter {

    private final RoomBar bar;
    private final Foot foot;
    private final DemoOfficers demo;

    ShellFilter(RoomBar bar, Foot foot, DemoOfficers demo) {
        this.bar = bar;
        this.foot = foot;
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute("shell", new Shell(request, bar, foot, demo.demonstration()));
        chain.doFilter(request, response);
    }
}
