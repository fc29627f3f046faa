package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.Running;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

/** Every page and every answer, good or bad, is under the strict headers, is kept nowhere, and has a cookie that does not travel. */
class StrictDoorsTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final TestRegistry PROXIED = TestRegistry.start(new SettableClock("2027-01-04T09:00:00Z"),
            Map.of(Running.FORWARDED, "native"));
    private static final List<String> USERS = List.of("applicant", "officer2", "reviewer", "bureau", "security", "auditor", "admin");

    @AfterAll
    static void close() {
        PROXIED.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "officer2", "reviewer", "bureau", "security", "auditor", "admin"})
    void everyPageIsStrictAndKeptNowhere(String user) {
        Browser browser = Browser.of(REGISTRY, user);
        for (String path : readable(Access.PAGES)) {
            strict(path, browser.get(path).headers());
        }
        for (String path : List.of("/nothing", "/sign-in", "/sign-in?failed", "/files/nothing", "/?session=a%20b")) {
            strict(path, browser.get(path).headers());
        }
        strict("a forged form", browser.postForged("/sign-out").answers(403).headers());
    }

    @ParameterizedTest
    @MethodSource("callers")
    void everyAnswerOfTheApiIsStrictAndKeptNowhereAndGivesNoCookie(Caller caller) {
        for (String path : readable(Access.TABLE)) {
            Answer answer = caller.get(path + "?session=S1");
            strict(path, answer.headers());
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void theSessionsCookieDoesNotTravelAndIsSecureBehindTls() {
        assertThat(new Browser(REGISTRY).signIn("officer", TestRegistry.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict").doesNotContain("Secure");
        assertThat(forwarded(PROXIED, "/sign-in?language=fr", "https").headers().allValues("Set-Cookie"))
                .isNotEmpty().allMatch(cookie -> cookie.contains("Secure") && cookie.contains("SameSite=Strict"));
    }

    @Test
    void behindAProxyWithTlsBrowsersAreToldToComeByTlsOnly() {
        for (String path : List.of("/sign-in", "/api/sessions", "/health", "/nothing")) {
            assertThat(forwarded(PROXIED, path, "https").header("Strict-Transport-Security")).as(path).startsWith("max-age=31536000");
            assertThat(forwarded(PROXIED, path, "http").header("Strict-Transport-Security")).as(path).isEmpty();
        }
    }

    @Test
    void aForwardedProtocolIsBelievedOnlyWhereAProxyIsSaidToStandBefore() {
        assertThat(forwarded(REGISTRY, "/sign-in", "https").header("Strict-Transport-Security")).isEmpty();
    }

    static Stream<Caller> callers() {
        return Stream.concat(USERS.stream().map(REGISTRY::user), Stream.of(REGISTRY.stranger()));
    }

    private static Answer forwarded(TestRegistry registry, String path, String protocol) {
        Caller stranger = registry.stranger();
        return stranger.send(stranger.call(path).header("X-Forwarded-Proto", protocol).header("X-Forwarded-For", "192.0.2.7").GET());
    }

    private static List<String> readable(List<Access> table) {
        return table.stream().filter(row -> row.method().name().equals("GET")).map(row -> row.pattern().replace("*", "nothing")).toList();
    }

    private static void strict(String path, HttpHeaders headers) {
        assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path)
                .contains("default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:", "https:", "data:");
        assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
        assertThat(headers.allValues("Set-Cookie")).as(path)
                .allMatch(cookie -> cookie.contains("SameSite=Strict") && cookie.contains("HttpOnly"));
    }
}
