package org.lintel.views.testing;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.language.guidelines.ReviewedSample;

/** What is found from outside. */
public final class FindingSamples {
    public static final Actor AUDITOR = new Actor(new UserId("u-auditor"), Role.AUD);
    private static final List<String> FOUND = List.of("G04", "G16", "G18", "G24", "G08");

    private FindingSamples() {}

    public static FindingRecorded found(String id, String guideline, FindingKind kind, FindingOutcome outcome) {
        return new FindingRecorded(new FindingId(id), EventSamples.ASP25, new GuidelineId(guideline), kind, outcome,
                new ReviewedSample(20, 19), EventSamples.MONDAY, new DocumentSymbol("ICC-ASP/25/12"), AUDITOR);
    }

    /** Mostly nothing amiss, of one of the sessions or of none. */
    static FindingRecorded byChance(Random random, int number, List<SessionId> sessions, Instant now) {
        int size = 1 + random.nextInt(40);
        return new FindingRecorded(new FindingId("finding-" + number), random.nextInt(4) == 0 ? null : sessions.get(random.nextInt(2)),
                new GuidelineId(FOUND.get(random.nextInt(FOUND.size()))), FindingKind.values()[random.nextInt(3)],
                random.nextBoolean() ? FindingOutcome.KEPT : FindingOutcome.values()[random.nextInt(3)],
                random.nextInt(5) == 0 ? null : new ReviewedSample(size, random.nextBoolean() ? size : random.nextInt(size + 1)),
                random.nextInt(4) == 0 ? null : now.minusSeconds(random.nextInt(2) * random.nextInt(200_000)), null, AUDITOR);
    }
}
