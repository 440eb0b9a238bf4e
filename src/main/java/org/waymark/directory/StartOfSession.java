package org.waymark.directory;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.waymark.shared.OfficerId;

/** Leads from the sign-in form to the page that was asked for, in the officer's language, or back to the form. */
@Component
class StartOfSession extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final Accounts accounts;
    private final LocaleResolver languages;

    StartOfSession(Accounts accounts, LocaleResolver languages) {
        this.accounts = accounts;
        this.languages = languages;
        setRequestCache(new ReturnAddress());
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        accounts.find(new OfficerId(signedIn.getName()))
                .map(Account::language)
                .ifPresent(language -> languages.setLocale(request, response, Locale.forLanguageTag(language)));
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (failed instanceof InternalAuthenticationServiceException broken
                && broken.getCause() instanceof RuntimeException cause) {
            throw cause;
        }
        response.sendRedirect(failed instanceof LockedException ? "/login?because=wait" : "/login?because=wrong");
    }
}
