package org.lintel.decisions.model;

import static org.lintel.decisions.DecisionSpecification.DEFAULTS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Configurations;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.RecordInMemory;
import org.lintel.language.RecordedEvent;
import org.lintel.language.configuration.ConfigurationPublished;

/**
 * One random history: a crowd sends its commands while time passes, now in minutes, now in weeks. Where days pass, the registry was stopped
 * and started again, and knows only what is recorded.
 */
final class Game {
    private static final Instant BEGINNING = Instant.parse("2026-06-01T00:00:00Z");

    /** How a command is decided. */
    interface Decides {
        Decision decide(Command command, History history, Circumstances circumstances);
    }

    private final Random random;
    private final Random clockwork;
    private final Crowd crowd;
    private final Decides rules;
    private final Map<String, Map<String, Integer>> tally = new TreeMap<>();
    private RecordInMemory record = new RecordInMemory();
    private Instant now = BEGINNING;

    Game(long seed, Decides rules) {
        this.random = new Random(seed);
        this.clockwork = new Random(seed);
        this.crowd = new Crowd(random);
        this.rules = rules;
        record.append(DEFAULTS, BEGINNING);
    }

    /** @throws Broken as soon as something is accepted that the domain forbids */
    void play(int commands) {
        for (int sent = 0; sent < commands; sent++) {
            Duration pause = pause();
            now = now.plus(pause);
            send(crowd.next(new Past(record.events()), now), pause.toDays() > 0);
            Command due = crowd.clock(clockwork);
            if (due != null) {
                send(due, false);
            }
        }
    }

    private void send(Command command, boolean afterRestart) {
        List<RecordedEvent> before = record.events();
        Past past = new Past(before);
        Circumstances circumstances = new Circumstances(now, new Configurations(past.all(ConfigurationPublished.class).toList()));
        Decision decision = rules.decide(command, record.historyFor(command), circumstances);
        if (afterRestart) {
            record = RecordInMemory.of(before);
            Broken.unless(decision.equals(rules.decide(command, record.historyFor(command), circumstances)), "inv-28",
                    "after a restart " + command.getClass().getSimpleName() + " is decided in another way");
        }
        if (decision instanceof Decision.Accepted(var events)) {
            IndependentCheck.mayFollow(past, events, now);
            events.forEach(event -> {
                record.append(event, now);
                crowd.accepted(event);
            });
        }
        tally.computeIfAbsent(command.getClass().getSimpleName(), _ -> new TreeMap<>()).merge(outcome(decision), 1, Integer::sum);
    }

    /** @return how often each command came to what */
    Map<String, Map<String, Integer>> tally() {
        return tally;
    }

    private Duration pause() {
        return switch (random.nextInt(300)) {
            case 0 -> Duration.ofDays(12 + random.nextInt(40));
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> Duration.ofDays(1 + random.nextInt(5));
            default -> Duration.ofSeconds(random.nextInt(5_000));
        };
    }

    private static String outcome(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _ -> "accepted";
            case Decision.NothingToDo _ -> "nothing to do";
            case Decision.NotFound _ -> "not found";
            case Decision.Refused(var refusal) -> refusal.code();
        };
    }
}
