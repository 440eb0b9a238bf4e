package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.waymark.directory.Account;
import org.waymark.directory.Country;
import org.waymark.directory.SignedIn;

/**
 * Decides in which language a page speaks: what was chosen at the top of a page, else the officer's own choice, else the
 * browser's, and last the usual one of the country.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private final List<Locale> spoken;

    Languages(Country country) {
        this.spoken = country.languages();
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("waymark-language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(this::unchosen);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var chooser = new LocaleChangeInterceptor() {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return spoken.stream()
                        .filter(locale -> locale.getLanguage().equals(value))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new);
            }
        };
        chooser.setParamName("lang");
        chooser.setIgnoreInvalidLocale(true);
        registry.addInterceptor(chooser).excludePathPatterns("/api/**");
    }

    private Locale unchosen(HttpServletRequest request) {
        return SignedIn.account(request)
                .map(Account::language)
                .map(Locale::forLanguageTag)
                .orElseGet(() -> accepted(request));
    }

    private Locale accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank()) {
            return spoken.get(0);
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), spoken);
            return best == null ? spoken.get(0) : best;
        } catch (IllegalArgumentException malformed) {
            return spoken.get(0);
        }
    }
}
