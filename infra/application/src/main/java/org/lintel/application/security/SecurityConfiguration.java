package org.lintel.application.security;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

import org.lintel.application.edge.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

import jakarta.servlet.DispatcherType;

/**
 * Two doors. Scripts come to the API with a password in every call and get no session, so there is none to steal or to forge a request
 * in. People come to the pages through a form and get a session cookie, with protection against forged requests.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    /** Pages use what we serve ourselves and nothing else: no inline script or style, no frame, no outside address. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Where people come to who have to sign in. */
    private static final String SIGN_IN = "/sign-in";
    /** Where a person comes to whose visit to their own page is over. */
    public static final String LEFT = "/left";

    /** Set on a request whose form does not belong to the session that sends it. */
    public static final String FORM_EXPIRED = "form-expired";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder(new BCryptPasswordEncoder(), new SecureRandom());
    }

    @Bean
    FailedSignIns failedSignIns(InstantSource clock) {
        return new FailedSignIns(clock, new SecureRandom());
    }

    @Bean
    AuthenticationManager signIn(Users users, PasswordEncoder passwords, FailedSignIns failed) {
        return new ProviderManager(new PatientSignIn(users, passwords, failed));
    }

    @Bean
    CallCeiling callCeiling(InstantSource clock, ProblemWriter problems, @Value("${lintel.calls-per-minute:0}") int callsPerMinute) {
        return new CallCeiling(callsPerMinute, clock, problems);
    }

    /** It stands behind each door's sign-in, not before them both. */
    @Bean
    FilterRegistrationBean<CallCeiling> ceilingOfDoors(CallCeiling ceiling) {
        FilterRegistrationBean<CallCeiling> registration = new FilterRegistrationBean<>(ceiling);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    OpenSessions openSessions(InstantSource clock) {
        return new OpenSessions(clock);
    }

    @Bean
    Visits visits(InstantSource clock) {
        return new Visits(clock, new SecureRandom());
    }

    /** Tells the sessions' list which have ended. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> endsOfSessions() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AuthenticationManager signIn, ProblemWriter problems, CallCeiling ceiling, Visits visits)
            throws Exception {
        return strictHeaders(http).authenticationManager(signIn).securityMatcher("/api/**", "/v3/**", "/health", "/log/**")
                .authorizeHttpRequests(calls -> {
                    calls.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    open(calls, Access.OPEN);
                    rows(calls, Access.TABLE);
                    calls.anyRequest().denyAll();
                }).httpBasic(basic -> basic.authenticationEntryPoint((_, response, refused) -> {
                    if (refused instanceof TooManyAttempts tooMany) {
                        problems.writeTooMany(response, tooMany.seconds());
                    } else {
                        problems.writeUnauthorised(response);
                    }
                })).addFilterBefore(new VisitByToken(visits), BasicAuthenticationFilter.class)
                .addFilterBefore(ceiling, AuthorizationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((_, response, _) -> problems.writeUnauthorised(response))
                        .accessDeniedHandler((request, response, _) -> problems.writeDenied(request, response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, AuthenticationManager signIn, CallCeiling ceiling, Users users, OpenSessions sessions,
            InstantSource clock) throws Exception {
        AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        return strictHeaders(http).authenticationManager(signIn)
                .authorizeHttpRequests(pages -> {
                    pages.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    pages.requestMatchers(SIGN_IN, "/assets/**", "/favicon.ico").permitAll();
                    rows(pages, Access.PAGES);
                    open(pages, Access.OPEN_PAGES);
                    pages.anyRequest().denyAll();
                })
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, unknown) -> {
                    // Whoever came by a one-time link has no account to sign in with.
                    if (request.getRequestURI().startsWith("/own")) {
                        response.sendRedirect(LEFT);
                    } else {
                        signInPage.commence(request, response, unknown);
                    }
                }).accessDeniedHandler((request, response, refused) -> {
                    if (refused instanceof CsrfException) {
                        request.setAttribute(FORM_EXPIRED, true);
                    }
                    response.sendError(HttpStatus.FORBIDDEN.value());
                })).formLogin(form -> form.loginPage(SIGN_IN).defaultSuccessUrl("/", true).failureHandler((_, response, refused) -> {
                    if (refused instanceof TooManyAttempts tooMany) {
                        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
                        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                    } else {
                        response.sendRedirect("/sign-in?failed");
                    }
                }))
                .sessionManagement(management -> management.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/sign-in?left"))
                .addFilterBefore(new LargestForm(), CsrfFilter.class)
                .addFilterBefore(new StillKnown(users, clock), AuthorizationFilter.class)
                .addFilterBefore(ceiling, AuthorizationFilter.class)
                .logout(leaving -> leaving.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left")).build();
    }

    private static void rows(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls, List<Access> table) {
        table.forEach(row -> row.methods()
                .forEach(method -> calls.requestMatchers(method, row.pattern()).hasAnyAuthority(row.authorities())));
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls, List<Access> table) {
        table.forEach(row -> row.methods().forEach(method -> calls.requestMatchers(method, row.pattern()).permitAll()));
    }

    /** An address that could be read in two ways is read in none. */
    @Bean
    RequestRejectedHandler ambiguousAddress(ProblemWriter problems) {
        return (_, response, _) -> problems.writeMalformedAddress(response);
    }

    private static HttpSecurity strictHeaders(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(FrameOptionsConfig::deny).referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }
}
