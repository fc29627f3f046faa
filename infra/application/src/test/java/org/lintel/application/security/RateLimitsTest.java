package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.Running;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.Described;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

/** Limits that hold up who guesses and who calls without end, and nobody else. */
@Tag("long")
class RateLimitsTest {
    private static final int CEILING = 30;

    private final SettableClock clock = new SettableClock("2027-01-04T09:00:00Z");
    private final TestRegistry registry = TestRegistry.start(clock, Map.of(Running.CALLS_PER_MINUTE, CEILING));

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void whoGuessesAPasswordWaitsThoughTheyGuessRightAndNobodyElseDoes() throws IOException, InterruptedException {
        Caller guessing = new Caller(registry.address(), "officer", "wrong");
        for (int guess = 0; guess < FailedSignIns.FREE; guess++) {
            guessing.get("/api/sessions").answers(401, "unauthenticated");
        }
        var refused = guessing.get("/api/sessions").answers(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(Described.by(registry).wrongInAnswer("get /api/sessions", 429, refused.json())).isEmpty();
        registry.user("officer").get("/api/sessions").answers(429, "too-many-requests");

        registry.user("officer3").get("/api/sessions").answers(200);
        assertThat(statusFromElsewhere("officer")).isEqualTo(200);

        clock.advance(Duration.ofSeconds(1));
        guessing.get("/api/sessions").answers(401);
        assertThat(guessing.get("/api/sessions").answers(429).header("Retry-After")).isEqualTo("2");
        clock.advance(Duration.ofSeconds(2));
        registry.user("officer").get("/api/sessions").answers(200);
        guessing.get("/api/sessions").answers(401);
    }

    @Test
    void theSameHoldsForTheFormInWordsThatHelp() {
        Browser browser = new Browser(registry);
        for (int guess = 0; guess < FailedSignIns.FREE; guess++) {
            assertThat(browser.signIn("officer", "wrong").location()).endsWith("/sign-in?failed");
        }
        Page refused = browser.signIn("officer", TestRegistry.PASSWORD).answers(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.text()).contains("This was tried too often in a short time.");
        registry.user("officer").get("/api/sessions").answers(429);

        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.signIn("officer", TestRegistry.PASSWORD).location()).endsWith("/");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAlike() {
        Caller nobody = new Caller(registry.address(), "nobody-of-this-name", "wrong");
        for (int guess = 0; guess < FailedSignIns.FREE; guess++) {
            nobody.get("/api/sessions").answers(401, "unauthenticated");
        }
        nobody.get("/api/sessions").answers(429, "too-many-requests");
    }

    @Test
    void whoCallsWithoutEndWaitsForTheNextMinuteAndNobodyElseDoes() {
        for (int call = 0; call < CEILING; call++) {
            registry.user("auditor").get("/api/sessions").answers(200);
        }
        clock.advance(Duration.ofSeconds(20));
        assertThat(registry.user("auditor").get("/api/sessions").answers(429, "too-many-requests").header("Retry-After")).isEqualTo("40");
        Browser browser = Browser.of(registry, "auditor");
        assertThat(browser.get("/compliance").answers(429).headers().firstValue("Retry-After")).contains("40");
        registry.user("bureau").get("/api/sessions").answers(200);
        registry.stranger().get("/health").answers(200);

        clock.advance(Duration.ofSeconds(40));
        registry.user("auditor").get("/api/sessions").answers(200);
    }

    private int statusFromElsewhere(String user) throws IOException, InterruptedException {
        try (HttpClient elsewhere = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.2")).build()) {
            return elsewhere.send(HttpRequest.newBuilder(URI.create(registry.address() + "/api/sessions")).header("Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((user + ":" + TestRegistry.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                    .build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
