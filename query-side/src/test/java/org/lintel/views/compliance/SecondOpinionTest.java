package org.lintel.views.compliance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.views.naive.NaiveControls;
import org.lintel.views.naive.NaiveFigure;
import org.lintel.views.testing.RandomSessions;

import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Every control, measured a second time by code that shares nothing with the views, agrees on sessions made by chance. */
@Tag("long")
class SecondOpinionTest {
    private static final int HISTORIES = Boolean.getBoolean("lintel.slow") ? 1000 : 100;
    /** Some statuses come up once in twenty sessions. */
    private static final int MOST_FURTHER = 400;
    private static final int SHORTEST = 60;
    private static final int LONGEST = 600;
    private static final int MOMENTS = 3;
    private static final int SMALLEST_REGION = 5;
    private static final List<SessionId> SESSIONS = List.of(RandomSessions.NEAR, RandomSessions.FAR);
    private static final Set<String> WITHOUT_LIMIT = Set.of("G04.2", "G17.2", "G24.1");
    static final Catalogue CATALOGUE = new Catalogue("test", true, "A test", "None", Instant.EPOCH, List.of(
            guideline("G01", new ShareWithinLimit("G01.1", share("0.95"), false, "x", 10, 30)),
            guideline("G02", withProperty("G02.1", "0.98", new MinimalQuestions(1, 2))),
            guideline("G03", new ShareOfPersons("G03.1", share("1"), false, "x", new OwnChoiceBeforeGrant())),
            guideline("G04", found("G04.1", "1", new NothingFound(24)), found("G04.2", null, new RemediedInTime(24))),
            guideline("G05", new ShareOfPersons("G05.1", share("0.99"), false, "x", new WithdrawalsEffectiveInTime(24))),
            guideline("G13", new CurrentAcceptance("G13.1", share("1"), false, "x")),
            guideline("G16", found("G16.1", "0.95", new ReviewedAsItShouldBe(Set.of(FindingKind.AUDIT, FindingKind.SELF_REPORT)))),
            guideline("G17", withProperty("G17.1", "0.95", new AppealsDecidedInTime()),
                    new ShareWithProperty("G17.2", null, false, "x", new AppealsUpheld())),
            guideline("G18", withProperty("G18.1", "1", new EveryDeciderDeclared()), found("G18.2", "1", new NothingFound(0))),
            guideline("G19", new RatioBetweenRegions("G19.1", share("0.8"), false, "x", SMALLEST_REGION)),
            guideline("G23", withProperty("G23.1", "1", new RecordsErasedInTime(7))),
            guideline("G24", found("G24.1", null, new ReviewedAsItShouldBe(Set.of(FindingKind.SURVEY))))));

    private final long seed = Long.getLong("lintel.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Map<String, Set<Status>> seen = new TreeMap<>();

    @Test
    void agreesWithTheViewOnEveryControlAtAnyMoment() {
        System.out.println("second opinion on " + HISTORIES + " sessions: seed " + seed);
        for (int history = 0; history < HISTORIES || history < HISTORIES + MOST_FURTHER && !isAllSeen(); history++) {
            List<RecordedEvent> events = RandomSessions.of(random.nextLong(), SHORTEST + random.nextInt(LONGEST - SHORTEST));
            Compliance live = ComplianceFold.of(events.stream());
            for (SessionId session : SESSIONS) {
                for (int moment = 0; moment < MOMENTS; moment++) {
                    agree(events, live, session, moment(events), "seed " + seed + ", history " + history);
                }
            }
        }
        assertThat(seen).as("met and not met, or there is nothing to compare; seed %d", seed)
                .allSatisfy((control, statuses) -> assertThat(statuses).as(control).containsAll(wanted(control)));
    }

    private boolean isAllSeen() {
        return seen.entrySet().stream().allMatch(one -> one.getValue().containsAll(wanted(one.getKey())));
    }

    private static Set<Status> wanted(String control) {
        return WITHOUT_LIMIT.contains(control) ? Set.of(Status.MET) : Set.of(Status.MET, Status.NOT_MET, Status.NO_DATA);
    }

    private void agree(List<RecordedEvent> events, Compliance live, SessionId session, Instant now, String history) {
        Map<String, ControlResult> results = results(live, session, now);
        String where = history + ", " + session.value() + " at " + now;
        assertThat(results(asOf(events, now), session, now)).as(where + ", as of then").isEqualTo(results);
        assertThat(figures(results)).as(where).isEqualTo(NaiveControls.at(now, events, session, SMALLEST_REGION));
        agreesSinceWhen(events, session, results, where);
        results.values().forEach(one -> seen.computeIfAbsent(one.id(), _ -> new HashSet<>()).add(one.status()));
    }

    /** What a status has been since a moment it is at that moment, and it was another just before. */
    private static void agreesSinceWhen(List<RecordedEvent> events, SessionId session, Map<String, ControlResult> results, String where) {
        Map<Instant, Map<String, NaiveFigure>> at = new HashMap<>();
        for (ControlResult result : results.values()) {
            Instant since = result.since();
            if (since == null) {
                continue;
            }
            Map<String, NaiveFigure> then = at.computeIfAbsent(since, one -> NaiveControls.at(one, events, session, SMALLEST_REGION));
            Map<String, NaiveFigure> before = at.computeIfAbsent(since.minusNanos(1),
                    one -> NaiveControls.at(one, events, session, SMALLEST_REGION));
            assertThat(then.get(result.id())).as(where + ", " + result.id() + " since " + since).extracting(NaiveFigure::status)
                    .isEqualTo(result.status().name());
            assertThat(before.get(result.id())).as(where + ", " + result.id() + " before " + since).extracting(NaiveFigure::status)
                    .isNotEqualTo(result.status().name());
        }
    }

    @Test
    void isAskedAboutEveryKindOfControlThatMeasuresAnything() {
        Set<Class<?>> kinds = new HashSet<>();
        CATALOGUE.guidelines().stream().flatMap(one -> one.controls().stream()).forEach(control -> {
            kinds.add(control.getClass());
            switch (control) {
                case ShareWithProperty share -> kinds.add(share.property().getClass());
                case ShareOfPersons share -> kinds.add(share.property().getClass());
                case FoundFromOutside found -> kinds.add(found.property().getClass());
                default -> {
                }
            }
        });
        assertThat(Stream.of(Control.class, Property.class, ProcessProperty.class, PersonProperty.class, FindingProperty.class)
                .flatMap(sealed -> Stream.of(sealed.getPermittedSubclasses())).filter(kind -> !kind.isInterface())
                .filter(kind -> kind != NothingMeasurableYet.class)).allMatch(kinds::contains);
    }

    @Test
    void sharesNoCodeWithTheViews() {
        noClasses().that().resideInAPackage("org.lintel.views.naive..").should()
                .dependOnClassesThat(resideInAPackage("org.lintel.views..").and(not(resideInAPackage("org.lintel.views.naive.."))))
                .check(new ClassFileImporter().importPackages("org.lintel.views"));
    }

    private static Compliance asOf(List<RecordedEvent> events, Instant now) {
        return ComplianceFold.of(events.stream().filter(event -> !event.recordedAt().isAfter(now)));
    }

    private static Map<String, ControlResult> results(Compliance compliance, SessionId session, Instant now) {
        Map<String, ControlResult> results = new TreeMap<>();
        compliance.report(session, CATALOGUE, now).guidelines()
                .forEach(guideline -> guideline.controls().forEach(one -> results.put(one.id(), one)));
        return results;
    }

    private static Map<String, NaiveFigure> figures(Map<String, ControlResult> results) {
        Map<String, NaiveFigure> figures = new TreeMap<>();
        results.forEach((id, one) -> figures.put(id, new NaiveFigure(one.status().name(),
                Objects.requireNonNull(one.numerator()), Objects.requireNonNull(one.denominator()))));
        return figures;
    }

    /** After both sessions were convened, and up to some weeks after the last event: limits end without any. */
    private Instant moment(List<RecordedEvent> events) {
        Instant first = events.get(1).recordedAt();
        long span = events.getLast().recordedAt().getEpochSecond() - first.getEpochSecond() + 3_000_000;
        return random.nextInt(3) == 0
                ? events.get(2 + random.nextInt(events.size() - 2)).recordedAt()
                : first.plusSeconds((long) (random.nextDouble() * span));
    }

    private static Guideline guideline(String id, Control... controls) {
        return new Guideline(id, id, "o", List.of(controls));
    }

    private static ShareWithProperty withProperty(String id, String threshold, Property property) {
        return new ShareWithProperty(id, share(threshold), false, "x", property);
    }

    private static FoundFromOutside found(String id, @Nullable String threshold, FindingProperty property) {
        return new FoundFromOutside(id, threshold == null ? null : share(threshold), false, "x", property);
    }

    private static BigDecimal share(String decimal) {
        return new BigDecimal(decimal);
    }
}
