package org.waymark.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.waymark.ledger.Ledger;

/** Three doors: assets for anyone, programs that bring their proof with each call, and people with a session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final Accounts accounts;
    private final OfficerDetails officers;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final Ledger ledger;
    private final RefusalAnswer refusals;
    private final Misses misses;
    private final boolean demo;

    SecurityConfiguration(
            Accounts accounts,
            OfficerDetails officers,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            Ledger ledger,
            RefusalAnswer refusals,
            Misses misses,
            DirectorySettings settings) {
        this.accounts = accounts;
        this.officers = officers;
        this.passwords = passwords;
        this.throttle = throttle;
        this.ledger = ledger;
        this.refusals = refusals;
        this.misses = misses;
        this.demo = settings.demo();
    }

    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(Routes.ASSETS))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens, ProgramSignIns programs) throws Exception {
        var entry = new SessionEnd(refusals, demo);
        stateless(http.securityMatcher(Routes::withOwnProof))
                .addFilterBefore(
                        new BearerTokenFilter(tokens, programs, throttle, ledger, refusals),
                        BasicAuthenticationFilter.class)
                .exceptionHandling(no -> no.authenticationEntryPoint(entry))
                .authenticationManager(new ProviderManager(signIn(programs)));
        if (demo) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(new BasicRefused(entry, refusals)));
        }
        return guarded(http).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, StartOfSession start) throws Exception {
        http.authenticationManager(new ProviderManager(signIn(null)))
                .formLogin(
                        form -> form.loginPage("/login").successHandler(start).failureHandler(start))
                .logout(out -> out.logoutUrl("/logout")
                        .addLogoutHandler(new SignOutRecorded(ledger))
                        .logoutSuccessUrl("/login?because=out"))
                .requestCache(cache -> cache.requestCache(new ReturnAddress()))
                .exceptionHandling(no -> no.authenticationEntryPoint(new SessionEnd(refusals, demo)))
                // Not for sessions, which live in cookies only: names of assets are encoded on the same way.
                .sessionManagement(session -> session.enableSessionUrlRewriting(true))
                .headers(AbstractHttpConfigurer::disable);
        return guarded(http).build();
    }

    private HttpSecurity guarded(HttpSecurity http) throws Exception {
        return http.addFilterBefore(new ViewerFilter(accounts, refusals), AuthorizationFilter.class)
                .addFilterBefore(new GuessingFilter(misses, ledger, refusals), AuthorizationFilter.class)
                .exceptionHandling(no -> no.accessDeniedHandler(new DeniedReads(ledger, refusals)))
                .authorizeHttpRequests(Routes::rules);
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session ->
                        session.enableSessionUrlRewriting(true).sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable);
    }

    private AuthenticationProvider signIn(@Nullable ProgramSignIns programs) {
        var check = new DaoAuthenticationProvider(officers);
        check.setPasswordEncoder(passwords);
        check.setUserDetailsPasswordService(officers);
        return new ThrottledSignIn(check, throttle, officers, ledger, programs);
    }
}
