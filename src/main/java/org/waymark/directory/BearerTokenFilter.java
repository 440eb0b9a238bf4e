package org.waymark.directory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.directory.ApiTokens.Holder;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;

/** Signs a program in by the API token it brings; a token that does not hold signs nobody in, and too many of them wait. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String WAY = "token";

    private final ApiTokens tokens;
    private final ProgramSignIns signIns;
    private final SignInThrottle throttle;
    private final Ledger ledger;
    private final RefusalAnswer refusals;

    BearerTokenFilter(
            ApiTokens tokens, ProgramSignIns signIns, SignInThrottle throttle, Ledger ledger, RefusalAnswer refusals) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.throttle = throttle;
        this.ledger = ledger;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        Optional<Holder> holder = token.flatMap(tokens::holder);
        holder.ifPresent(this::signIn);
        if (token.isPresent() && holder.isEmpty() && !counted(request.getRemoteAddr())) {
            refusals.answer(SignInRefused.tooManyTries(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Records a token that does not hold; false if so many came from there that they are not even recorded. */
    private boolean counted(String address) {
        String name = WAY + " from " + address;
        if (throttle.closed(name, address)) {
            return false;
        }
        throttle.failed(name, address);
        ledger.appendAlone(Fact.of(FactKind.SIGN_IN_FAILED).by(null).detail("way", WAY));
        return true;
    }

    private static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private void signIn(Holder holder) {
        signIns.succeeded(holder.officer(), WAY, holder.token().toString());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                holder.officer().value(), null, List.of());
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
    }
}
