package org.lintel.application.testing;

import static java.time.Duration.ZERO;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.lintel.application.MasterKeyOption;
import org.lintel.application.Running;
import org.lintel.application.announcements.Announcing;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.DemoUsers;
import org.lintel.application.security.Users;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Views;
import org.lintel.language.SessionId;
import org.lintel.vault.Seals;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A registry with the demonstration's users and the embedded store, in this process. */
public final class TestRegistry implements AutoCloseable {
    /** Of every user. */
    public static final String PASSWORD = "correct horse";

    private static final int CHEAPEST_HASH = 4;
    private static final String HASH = String.valueOf(new BCryptPasswordEncoder(CHEAPEST_HASH).encode(PASSWORD));
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final InstantSource clock;
    private final ConfigurableApplicationContext running;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private long countedTo;
    private long byPeople;

    private TestRegistry(Path folder, InstantSource clock, @Nullable Announcing announcing) {
        this(startOf(new DataFolder(folder), clock, _ -> DemoUsers.with(HASH), announcing, true), Map.of());
    }

    private TestRegistry(Running.Start start, Map<String, Object> settings) {
        this.clock = start.clock();
        this.running = Running.start(start, settings);
    }

    /** @return one whose data is in a database of the test's own, on the same Monday */
    public static TestRegistry start(Path folder, String mongodbUri) {
        return start(folder, mongodbUri, Map.of());
    }

    /** @param settings as {@link Running} and Spring name them */
    public static TestRegistry start(Path folder, String mongodbUri, Map<String, Object> settings) {
        return new TestRegistry(new Running.Start(new DataFolder(folder), MasterKeyOption.ofDemonstration(folder), mongodbUri, 0,
                _ -> DemoUsers.with(HASH), new SettableClock("2027-01-04T09:00:00Z"), null, true), settings);
    }

    private static Running.Start startOf(DataFolder kept, InstantSource clock, Function<Seals, Users> users,
            @Nullable Announcing announcing,
            boolean demo) {
        return new Running.Start(kept, MasterKeyOption.ofDemonstration(kept.path()), null, 0, users, clock,
                announcing == null ? null : _ -> announcing, demo);
    }

    /** Held by the one registry that most tests share; each plays in a session of its own. */
    private static final class Shared {
        private static final TestRegistry REGISTRY = start(TemporaryFolder.goneAtTheEnd());
    }

    public static TestRegistry shared() {
        return Shared.REGISTRY;
    }

    /** @return one for a test class of its own, whose folder goes with the process */
    public static TestRegistry own() {
        return start(TemporaryFolder.goneAtTheEnd());
    }

    /** @return one that is the caller's own, on Monday 4 January 2027, 09:00 UTC */
    public static TestRegistry start(Path folder) {
        return start(folder, new SettableClock("2027-01-04T09:00:00Z"));
    }

    /** @param clock a {@link SettableClock} for a demonstration; any other makes a registry in service */
    public static TestRegistry start(Path folder, InstantSource clock) {
        return new TestRegistry(folder, clock, null);
    }

    /** @param settings of its door, as {@link Running} names them */
    public static TestRegistry start(InstantSource clock, Map<String, Object> settings) {
        return start(TemporaryFolder.goneAtTheEnd(), clock, _ -> DemoUsers.with(HASH), settings);
    }

    /** @return one with users of one's own */
    public static TestRegistry start(Path folder, InstantSource clock, Function<Seals, Users> users, Map<String, Object> settings) {
        return new TestRegistry(startOf(new DataFolder(folder), clock, users, null, clock instanceof SettableClock), settings);
    }

    /** @return one that announces notices */
    public static TestRegistry start(Path folder, InstantSource clock, Announcing announcing) {
        return new TestRegistry(folder, clock, announcing);
    }

    public SettableClock clock() {
        return (SettableClock) clock;
    }

    public ConfigurableApplicationContext context() {
        return running;
    }

    public String address() {
        return "http://127.0.0.1:" + Running.portOf(running);
    }

    public Caller user(String name) {
        return callers.computeIfAbsent(name, _ -> new Caller(address(), name, PASSWORD));
    }

    public Caller stranger() {
        return new Caller(address(), null, "");
    }

    /** Waits until every view has seen every event: what one shows, another may show only later. */
    public void awaitViews() {
        Awaitility.await().pollDelay(ZERO).pollInterval(5, MILLISECONDS).atMost(60, SECONDS)
                .until(() -> user("admin").get("/api/views").answers(200).json().get("items").valueStream()
                        .allMatch(view -> view.get("behind").asLong() == 0));
    }

    private void awaitSession(SessionId session) {
        Views views = context().getBean(Views.class);
        Awaitility.await().pollDelay(ZERO).pollInterval(2, MILLISECONDS).atMost(60, SECONDS)
                .until(() -> views.sessions().now().find(session) != null);
    }

    /** @return how many events are recorded, as the auditor counts them */
    public synchronized long eventCount() {
        count();
        return countedTo;
    }

    /**
     * For tests that share a registry: in due time the clock draws samples, misses deadlines and lets what is over go, for the files of
     * others, between any two lines of a test.
     *
     * @return how many events people caused, as the auditor counts them
     */
    public synchronized long eventsByPeople() {
        count();
        return byPeople;
    }

    private void count() {
        List<String> found;
        do {
            found = user("auditor").get("/api/audit/events?limit=10000&from=" + countedTo).answers(200).body().lines().toList();
            countedTo += found.size();
            byPeople += found.stream().filter(line -> !line.contains("\"role\":\"CLOCK\"")).count();
        } while (!found.isEmpty());
    }

    /** @return the id of a new session whose request window is open, and which every page knows */
    public String session() {
        return session("2026-06-01T00:00:00Z", "2027-12-15T23:59:59Z");
    }

    public String session(String from, String to, String... mandatoryChecks) {
        String id = unused("S");
        String checks = mandatoryChecks.length == 0 ? "" : '"' + String.join("\",\"", mandatoryChecks) + '"';
        user("officer").post("/api/sessions", """
                {"id":"%s","name":"A session","opens":"2027-12-06","closes":"2027-12-15","venue":"The Hague","hostState":"NLD",
                 "requestWindow":{"from":"%s","to":"%s"},"quotas":{"NGO":600},"quotaPerOrganisation":5,"mandatoryChecks":[%s]}
                """.formatted(id, from, to, checks)).answers(201);
        awaitSession(new SessionId(id));
        return id;
    }

    /** @return the prefix and a number that no other test has */
    public static String unused(String prefix) {
        return prefix + NUMBERS.incrementAndGet();
    }

    @Override
    public void close() {
        running.close();
    }
}
