package org.waymark.directory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.OfficerId;

/**
 * Stops an officer who goes through case codes to find out which exist: after too many addresses that lead nowhere every
 * further one, good or bad, is answered alike until the window has passed.
 */
class GuessingFilter extends OncePerRequestFilter {

    private static final Pattern NAMES_SOMETHING =
            Pattern.compile("/(api/v1/|audit/)?(cases|tasks|referrals)/[^/]+(/.*)?");

    private final Misses misses;
    private final Ledger ledger;
    private final RefusalAnswer refusals;

    GuessingFilter(Misses misses, Ledger ledger, RefusalAnswer refusals) {
        this.misses = misses;
        this.ledger = ledger;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !NAMES_SOMETHING.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<OfficerId> officer =
                SignedIn.account(request).map(account -> account.viewer().id());
        if (officer.filter(misses::tooMany).isPresent()) {
            refusals.answer(SignInRefused.tooManyMisses(), request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                && officer.filter(misses::add).isPresent()) {
            ledger.appendAlone(Fact.of(FactKind.GUESSING_STOPPED).by(officer.get()));
        }
    }
}
