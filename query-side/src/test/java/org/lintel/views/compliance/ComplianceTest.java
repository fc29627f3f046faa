package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.views.testing.EventSamples.ASP25;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.views.testing.RandomHistories;
import org.lintel.views.testing.RandomSessions;
import org.lintel.views.testing.rows.ComplianceInMemory;

/** The live view and the one as of then, on histories as they might happen. */
class ComplianceTest {
    private static final Catalogue CATALOGUE = new Catalogue("test", true, "A test", "None", Instant.EPOCH,
            List.of(new Guideline("G01", "t", "o", List.of(new ShareWithinLimit("G01.1", new BigDecimal("0.8"), false, "x", 3, 30))),
                    new Guideline("G02", "t", "o",
                            List.of(new ShareWithProperty("G02.1", new BigDecimal("0.9"), false, "x", new MinimalQuestions(0, 0)))),
                    new Guideline("G18", "t", "o",
                            List.of(new ShareWithProperty("G18.1", BigDecimal.ONE, true, "x", new EveryDeciderDeclared())))));

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<RecordedEvent> events = RandomHistories.of(seed, 400);

    ComplianceTest() {
        System.out.println("compliance on random histories: seed " + seed);
    }

    @RepeatedTest(5)
    void the_live_view_equals_the_one_as_of_now_also_after_a_replay() {
        Compliance live = new Compliance(new ComplianceInMemory());
        events.forEach(live::apply);
        events.subList(random.nextInt(events.size()), events.size()).forEach(live::apply);
        Instant now = moment();

        Compliance asOf = ComplianceFold.of(events.stream());

        assertThat(live.report(ASP25, CATALOGUE, now)).as("seed %d", seed).isEqualTo(asOf.report(ASP25, CATALOGUE, now));
        assertThat(live.of(ASP25).report(ASP25, CATALOGUE, now)).as("read once; seed %d", seed)
                .isEqualTo(asOf.report(ASP25, CATALOGUE, now));
        assertThat(live.history(ASP25, CATALOGUE, now)).as("seed %d", seed).isEqualTo(asOf.history(ASP25, CATALOGUE, now));
        assertThat(live.evidence(ASP25, CATALOGUE, "G01", now)).as("seed %d", seed)
                .isEqualTo(asOf.evidence(ASP25, CATALOGUE, "G01", now));
    }

    @RepeatedTest(5)
    void what_was_reported_then_is_what_is_derived_for_then_later() {
        Instant then = moment();

        ComplianceReport reportedThen = ComplianceFold.of(events.stream().takeWhile(event -> !event.recordedAt().isAfter(then)))
                .report(ASP25, CATALOGUE, then);

        assertThat(ComplianceFold.of(events.stream()).report(ASP25, CATALOGUE, then)).as("seed %d", seed).isEqualTo(reportedThen);
    }

    /** Both for auditors and for the Bureau, whatever was recorded since. */
    @Test
    void as_of_two_hundred_moments_of_a_session_is_what_the_live_view_said_then() {
        List<RecordedEvent> session = RandomSessions.of(seed, 900);
        Instant first = session.getFirst().recordedAt();
        long span = session.getLast().recordedAt().getEpochSecond() - first.getEpochSecond();
        List<Instant> moments = Stream.generate(() -> first.plusSeconds((long) (random.nextDouble() * span))).limit(200).sorted().toList();
        Compliance live = new Compliance(new ComplianceInMemory());
        Map<Instant, List<Object>> said = new TreeMap<>();
        int next = 0;
        for (Instant moment : moments) {
            while (next < session.size() && !session.get(next).recordedAt().isAfter(moment)) {
                live.apply(session.get(next));
                next++;
            }
            said.put(moment, told(live, moment));
        }
        Compliance afterwards = ComplianceFold.of(session.stream());
        said.forEach((moment, then) -> {
            assertThat(told(ComplianceFold.of(session.stream().takeWhile(event -> !event.recordedAt().isAfter(moment))), moment))
                    .as("folded again; seed %d, %s", seed, moment).isEqualTo(then);
            assertThat(told(afterwards, moment)).as("told in retrospect; seed %d, %s", seed, moment).isEqualTo(then);
        });
    }

    private static List<Object> told(Compliance compliance, Instant moment) {
        Catalogue catalogue = SecondOpinionTest.CATALOGUE;
        BureauView bureau = new BureauView(compliance);
        return List.of(compliance.report(RandomSessions.NEAR, catalogue, moment),
                compliance.history(RandomSessions.NEAR, catalogue, moment),
                bureau.report(RandomSessions.NEAR, catalogue, moment), bureau.history(RandomSessions.NEAR, catalogue, moment),
                bureau.breakdown(RandomSessions.NEAR, catalogue, "G01", Grouping.REGION, moment));
    }

    @RepeatedTest(5)
    void the_history_s_last_change_of_a_control_is_its_present_status() {
        Instant now = moment();
        Compliance compliance = ComplianceFold.of(events.stream());

        Map<String, StatusChange> last = compliance.history(ASP25, CATALOGUE, now).changes().stream()
                .collect(Collectors.toMap(StatusChange::control, change -> change, (_, later) -> later));

        compliance.report(ASP25, CATALOGUE, now).guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .forEach(result -> {
                    StatusChange change = last.get(result.id());
                    assertThat(change == null ? Status.NO_DATA : change.status()).as("seed %d", seed).isEqualTo(result.status());
                    assertThat(change == null ? null : change.since()).as("seed %d", seed).isEqualTo(result.since());
                });
    }

    /** Some moment between the first event and a month after the last. */
    private Instant moment() {
        Instant first = events.getFirst().recordedAt();
        long seconds = events.getLast().recordedAt().getEpochSecond() - first.getEpochSecond() + 30 * 86_400L;
        return first.plusSeconds(random.nextLong(seconds));
    }
}
