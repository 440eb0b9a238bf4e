package org.waymark.directory;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which paths are whose. What is not named here needs a signed-in officer; what a room shows whom, the room decides. */
final class Routes {

    /** Served to anyone, without a session. */
    static final String[] ASSETS = {"/look/*", "/webjars/*/**", "/assets/*/**", "/favicon.ico"};

    private static final String[] ANYONE = {
        "/login",
        "/session-ended",
        "/error",
        "/actuator/health",
        "/actuator/health/**",
        "/audit/log/checkpoint",
        "/audit/log/key"
    };

    private Routes() {}

    static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(ANYONE)
                .permitAll()
                .requestMatchers("/audit/**", "/api/v1/audit/**")
                .hasRole(Role.AUDITOR.name())
                .requestMatchers("/admin/**", "/api/v1/admin/**", "/actuator/**")
                .hasRole(Role.ADMINISTRATOR.name())
                .anyRequest()
                .authenticated();
    }

    /** A program that brings its own proof with each call, and so needs no session and no CSRF token. */
    static boolean withOwnProof(HttpServletRequest request) {
        return Caller.isProgram(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    static boolean forChangingThePassword(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/account/password") || path.equals("/logout") || path.equals("/error");
    }
}
