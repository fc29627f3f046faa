package org.lintel.views.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.WorkingDays;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.views.Standing;

/** Histories as they might happen: files of several sessions and applicants, interleaved, each along the life cycle by chance. */
public final class RandomHistories {
    private final Random random;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Walk> files = new ArrayList<>();
    private Instant now = EventSamples.MONDAY;

    /** What the walk of a file has come to. */
    private record Walk(AccreditationId id, SessionId session, OrganisationKey key, Standing standing, boolean answered) {}

    private RandomHistories(long seed) {
        this.random = new Random(seed);
    }

    /** @param seed print it, so that a failure can be repeated */
    public static List<RecordedEvent> of(long seed, int length) {
        RandomHistories histories = new RandomHistories(seed);
        histories.record(EventSamples.convened());
        histories.record(EventSamples.convened(new SessionId("ASP26"), LocalDate.parse("2027-04-20")));
        while (histories.events.size() < length) {
            histories.step();
        }
        return List.copyOf(histories.events);
    }

    private void step() {
        now = now.plus(Duration.ofSeconds(random.nextInt(40_000)));
        if (files.isEmpty() || random.nextInt(6) == 0) {
            open();
            return;
        }
        int chosen = random.nextInt(files.size());
        Walk walk = files.get(chosen);
        Event next = next(walk);
        if (next instanceof AccreditationEvent event) {
            record(next);
            files.set(chosen, new Walk(walk.id(), walk.session(), walk.key(), walk.standing().after(event),
                    next instanceof NoticeAnswered || walk.answered()));
        }
    }

    private void open() {
        AccreditationId id = new AccreditationId("file-" + random.nextInt(1_000_000) + "-" + files.size());
        SessionId session = random.nextInt(4) == 0 ? new SessionId("ASP26") : EventSamples.ASP25;
        OrganisationKey key = new OrganisationKey("organisation-" + random.nextInt(20));
        Actor applicant = new Actor(new UserId("applicant-" + random.nextInt(3)), Role.APP);
        var request = EventSamples.requested(id, session, key, applicant, now);
        record(request);
        files.add(new Walk(id, session, key, Standing.opened(request), false));
    }

    private @Nullable Event next(Walk walk) {
        AccreditationId id = walk.id();
        Instant reply = WorkingDays.after(now, 5);
        if (walk.standing().state().isOpen() && random.nextInt(25) == 0) {
            return EventSamples.withdrawn(id, walk.session(), walk.key());
        }
        return switch (walk.standing().state()) {
            case SUBMITTED -> random.nextInt(3) == 0 ? EventSamples.incomplete(id, reply) : EventSamples.complete(id);
            case AWAITING_INFORMATION -> EventSamples.supplied(id);
            case VETTING -> switch (random.nextInt(6)) {
                case 0 -> EventSamples.asked(id, reply);
                case 1, 2 -> EventSamples.checked(id);
                case 3 -> EventSamples.recused(id);
                default -> EventSamples.recommended(id);
            };
            case AWAITING_APPROVAL -> switch (random.nextInt(6)) {
                case 0 -> EventSamples.returned(id);
                case 1 -> EventSamples.recused(id);
                case 2 -> EventSamples.denied(id, walk.session(), walk.key(), reply);
                default -> EventSamples.granted(id, walk.session(), walk.key());
            };
            case ACTIVE -> walk.answered()
                    ? EventSamples.revoked(id, walk.session(), walk.key(), reply)
                    : walk.standing().deadline() == null ? EventSamples.noticed(id, reply) : EventSamples.replied(id);
            case SUSPENDED, DENIED, REVOKED, WITHDRAWN, CLOSED, EXPIRED -> null;
        };
    }

    /** One event in ten is entered late. */
    private void record(Event event) {
        Instant occurred = random.nextInt(10) == 0 ? now.minusSeconds(random.nextInt(200_000)) : now;
        events.add(new RecordedEvent(events.size(), occurred, now, null, event));
    }
}
