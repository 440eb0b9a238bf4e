package org.waymark.directory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.shared.Acting;
import org.waymark.shared.OfficerId;

/**
 * Asks the directory anew who the signed-in officer is, so that whoever is shut out or loses a role is held at the next
 * request, and lets everything after it be done in the officer's name.
 */
class ViewerFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final RefusalAnswer refusals;

    ViewerFilter(Accounts accounts, RefusalAnswer refusals) {
        this.accounts = accounts;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = account(signedIn.getName());
        if (account.isEmpty()) {
            signOut(request);
            chain.doFilter(request, response);
            return;
        }
        welcome(request, account.get());
        if (account.get().mustChange() && !Routes.forChangingThePassword(request)) {
            sendToPassword(request, response);
            return;
        }
        try (var acting = Acting.begin(account.get().viewer().id())) {
            chain.doFilter(request, response);
        }
    }

    private Optional<Account> account(String name) {
        try {
            return accounts.find(new OfficerId(name)).filter(Account::active);
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void welcome(HttpServletRequest request, Account account) {
        SignedIn.remember(request, account);
        List<SimpleGrantedAuthority> roles = account.viewer().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        var fresh = UsernamePasswordAuthenticationToken.authenticated(
                account.viewer().id().value(), null, roles);
        SecurityContextHolder.setContext(new SecurityContextImpl(fresh));
    }

    private void sendToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Caller.isProgram(request)) {
            refusals.answer(SignInRefused.passwordMustChange(), request, response);
        } else {
            response.sendRedirect("/account/password");
        }
    }
}
