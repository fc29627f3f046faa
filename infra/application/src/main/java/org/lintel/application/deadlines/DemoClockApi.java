package org.lintel.application.deadlines;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Name;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.eventstore.CommitHistory;
import org.lintel.language.CommandMark;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the demonstration's clock, and everything that becomes due happens in its order on the way. In service there is no such address. */
@RestController
@ConditionalOnProperty("lintel.demo")
@RequestMapping("/api/demo/clock")
public final class DemoClockApi {
    private static final Duration FURTHEST = Duration.ofDays(3_660);
    /** More stops than a demonstration's files can ask for: whatever would ask for more is a fault, and the clock goes on. */
    private static final int MOST_STOPS = 20_000;

    private final DemoClock clock;
    private final DeadlineKeeper keeper;
    private final CommitHistory commits;
    private final OpaqueTokens tokens;
    private final Map<CommandMark, ClockAnswer> answered = new LinkedHashMap<>();

    DemoClockApi(DemoClock clock, DeadlineKeeper keeper, CommitHistory commits, OpaqueTokens tokens) {
        this.clock = clock;
        this.keeper = keeper;
        this.commits = commits;
        this.tokens = tokens;
    }

    /** By how much, in ISO 8601: P3D, PT2H. */
    record AdvanceBody(Name advance) {}

    /** @param recorded how many things were recorded because their time had come; null where nothing was moved */
    public record ClockAnswer(Instant now, @Nullable Integer recorded, @Nullable String after) {}

    @GetMapping
    ClockAnswer now() {
        return new ClockAnswer(clock.instant(), null, null);
    }

    @PostMapping
    ClockAnswer advance(@RequestBody AdvanceBody body, Sender sender) {
        return advanceBy(body.advance.value(), sender);
    }

    /**
     * Moves the clock; once, however often the call is repeated under its mark while this process runs.
     *
     * @param length in ISO 8601: P3D, PT2H
     * @throws ProblemException 400 where it is no length of time forward, 409 where the mark was used for another one
     */
    public synchronized ClockAnswer advanceBy(String length, Sender sender) {
        CommandMark mark = sender.mark();
        if (mark == null) {
            return moved(length);
        }
        if (answered.keySet().stream().anyMatch(one -> one.command().equals(mark.command()) && !one.equals(mark))) {
            throw ProblemException.keyReused();
        }
        return answered.computeIfAbsent(mark, _ -> moved(length));
    }

    private ClockAnswer moved(String length) {
        Instant target = clock.instant().plus(length(length));
        keeper.see(commits.head());
        int recorded = keeper.keep();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            Instant next = keeper.next();
            if (next == null || next.isAfter(target)) {
                break;
            }
            clock.moveTo(next);
            recorded += keeper.keep();
        }
        clock.moveTo(target);
        recorded += keeper.keep();
        return new ClockAnswer(clock.instant(), recorded, tokens.ofPosition(commits.head()));
    }

    private static Duration length(String text) {
        try {
            Duration length = text.contains("T") ? Duration.parse(text) : days(Period.parse(text));
            if (length.isPositive() && length.compareTo(FURTHEST) <= 0) {
                return length;
            }
        } catch (DateTimeException | ArithmeticException otherForm) {
            // Refused below, in the same words.
        }
        throw ProblemException.malformed("advance", "not-acceptable",
                "This must be a length of time forward such as P3D or PT2H, at most ten years.");
    }

    private static Duration days(Period period) {
        return Duration.ofDays(Math.addExact(Math.multiplyExact(period.toTotalMonths(), 31), period.getDays()));
    }
}
