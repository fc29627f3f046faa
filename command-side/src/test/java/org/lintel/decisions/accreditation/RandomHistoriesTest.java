package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.DEFAULTS;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.RecordInMemory;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.accreditation.AccreditationEvent;

/** Whatever people send in whatever order: what is accepted keeps to the domain, by a check that shares no code with the rules. */
class RandomHistoriesTest {
    private static final int COMMANDS = 3_000;
    private static final int CROWDS = 20;
    private static final Duration A_LONG_SILENCE = Duration.ofDays(40);
    /** Everything that a rule says no with; {@code session-exists} belongs to sessions. */
    private static final Set<String> CODES = Set.of("not-in-state", "four-eyes", "conflict-of-interest", "window-closed",
            "ground-missing", "ground-not-in-list", "gist-missing", "notice-required", "notice-already-open", "already-requested",
            "organisation-already-accredited", "too-many-rounds", "question-repeated", "missing-named-late", "deadline-passed",
            "checks-outstanding", "re-application-barred", "grant-not-recommended");

    private final Set<Class<? extends Event>> happened = new HashSet<>();
    private final Set<String> refusals = new HashSet<>();

    /** Another seed each time; to see a failure again, give its seed as {@code -Dlintel.seed=…}. */
    @Test
    void anyHistoryKeepsToTheDomain() {
        long seed = Long.getLong("lintel.seed", new Random().nextLong());
        System.out.println("RandomHistoriesTest: lintel.seed=" + seed);
        try {
            play(seed);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("With -Dlintel.seed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    /** Without this, a crowd that never gets anywhere would prove everything. */
    @Test
    void suchCrowdsGetEverywhereAndMeetEveryRefusal() {
        for (long seed = 1; seed <= CROWDS; seed++) {
            play(seed);
        }
        assertThat(happened).containsExactlyInAnyOrderElementsOf(EventTable.rows().stream().map(EventTable.Row::type).toList());
        assertThat(refusals).containsExactlyInAnyOrderElementsOf(CODES);
    }

    private void play(long seed) {
        Random random = new Random(seed);
        RecordInMemory record = new RecordInMemory();
        RandomCommands crowd = new RandomCommands(random);
        Instant now = SampleSession.WINDOW.from();
        record.append(SampleSession.convened(SampleSession.ASP25), now);
        record.append(SampleSession.convened(SampleSession.ASP26, "IDENTITY"), now);
        for (int sent = 0; sent < COMMANDS; sent++) {
            now = now.plus(random.nextInt(300) == 0 ? A_LONG_SILENCE : Duration.ofMinutes(random.nextInt(200)));
            Command command = crowd.next();
            switch (command.decide(record.historyFor(command), new Circumstances(now, DEFAULTS))) {
                case Decision.Accepted(var events) -> {
                    assertThat(events).singleElement().extracting(Event::by).isEqualTo(command.by());
                    AccreditationEvent next = (AccreditationEvent) events.getFirst();
                    IndependentCheck.mayFollow(record.events(), next, now);
                    record.append(next, now);
                    crowd.accepted(next);
                }
                case Decision.Refused(var refusal) -> refusals.add(refusal.code());
                case Decision.NotFound _ -> refusals.add("not-found");
            }
        }
        record.events().forEach(recorded -> happened.add(recorded.event().getClass()));
    }
}
