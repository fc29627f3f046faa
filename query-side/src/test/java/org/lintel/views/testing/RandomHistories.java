package org.lintel.views.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;

/** Histories as they might happen: files of several sessions and applicants, interleaved, each along the life cycle by chance. */
public final class RandomHistories {
    private final Random random;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Walk> files = new ArrayList<>();
    private Instant now = EventSamples.MONDAY;

    private RandomHistories(long seed) {
        this.random = new Random(seed);
    }

    /** @param seed print it, so that a failure can be repeated */
    public static List<RecordedEvent> of(long seed, int length) {
        RandomHistories histories = new RandomHistories(seed);
        histories.record(EventSamples.configured());
        histories.record(EventSamples.convened());
        histories.record(EventSamples.convened(new SessionId("ASP26"), LocalDate.parse("2027-04-20")));
        while (histories.events.size() < length) {
            histories.step();
        }
        return List.copyOf(histories.events);
    }

    private void step() {
        now = now.plus(Duration.ofSeconds(random.nextInt(40_000)));
        if (files.isEmpty() || random.nextInt(9) == 0) {
            open();
            return;
        }
        Walk walk = files.get(random.nextInt(files.size()));
        AccreditationEvent next = walk.next(random, now);
        if (next != null) {
            record(next);
            walk.went(next);
        }
    }

    private void open() {
        AccreditationId id = new AccreditationId("file-" + random.nextInt(1_000_000) + "-" + files.size());
        SessionId session = random.nextInt(4) == 0 ? new SessionId("ASP26") : EventSamples.ASP25;
        OrganisationKey key = new OrganisationKey("organisation-" + random.nextInt(20));
        Actor applicant = new Actor(new UserId("applicant-" + random.nextInt(3)), Role.APP);
        var request = EventSamples.requested(id, session, key, applicant, now);
        record(request);
        files.add(new Walk(request));
    }

    /** One event in ten is entered late. */
    private void record(Event event) {
        Instant occurred = random.nextInt(10) == 0 ? now.minusSeconds(random.nextInt(200_000)) : now;
        events.add(new RecordedEvent(events.size(), occurred, now, null, event));
    }
}
