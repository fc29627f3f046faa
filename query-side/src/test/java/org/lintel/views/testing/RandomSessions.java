package org.lintel.views.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Host;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.participants.EditionPublished;
import org.lintel.language.session.ParticipantCategory;

/**
 * Two sessions as they might happen, whole: files, delegates, their choices, badges, editions of the list, versions of the configuration, erasures. The
 * first opens within the history, so that what is judged when a session has closed is judged; the second does not.
 */
public final class RandomSessions {
    public static final SessionId NEAR = new SessionId("ASP24");
    public static final SessionId FAR = EventSamples.ASP25;
    private static final LocalDate OPENING = LocalDate.parse("2027-04-12");

    private final Random random;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<AccreditationId, Walk> files = new HashMap<>();
    private final List<AccreditationRequested> requests = new ArrayList<>();
    private final List<DelegateWalk> delegates = new ArrayList<>();
    private final DisclosureWalk disclosures = new DisclosureWalk();
    private final List<FindingId> findings = new ArrayList<>();
    private final int mostRequests;
    private Instant now = EventSamples.MONDAY;
    private String codeOfConduct = "2023";

    private RandomSessions(long seed) {
        this.random = new Random(seed);
        this.mostRequests = 10 + random.nextInt(90);
    }

    /** @param seed print it, so that a failure can be repeated */
    public static List<RecordedEvent> of(long seed, int length) {
        RandomSessions sessions = new RandomSessions(seed);
        sessions.record(EventSamples.convened(NEAR, OPENING));
        sessions.record(EventSamples.convened(FAR, LocalDate.parse("2027-12-06")));
        while (sessions.events.size() < length) {
            sessions.step();
        }
        return List.copyOf(sessions.events);
    }

    private void step() {
        now = now.plus(Duration.ofSeconds(random.nextInt(26_000)));
        Event next = switch (random.nextInt(20)) {
            case 0, 1, 2 -> requests.size() < mostRequests ? requested() : nominated();
            case 3 -> nominated();
            case 4 -> random.nextInt(3) == 0
                    ? disclosures.next(random, random.nextBoolean() ? NEAR : FAR, now)
                    : erasedAsIsDue();
            case 5 -> random.nextInt(3) == 0 ? published() : edition();
            case 6 -> random.nextInt(4) == 0 ? erased() : random.nextInt(3) == 0 ? edition() : found();
            case 7, 8, 9, 10, 11 -> ofAFile();
            default -> ofADelegate();
        };
        if (next != null) {
            record(next);
        }
    }

    private Event requested() {
        AccreditationId id = new AccreditationId("file-" + random.nextInt(1_000_000) + "-" + requests.size());
        AccreditationRequested request = EventSamples.requested(id, random.nextInt(3) == 0 ? FAR : NEAR,
                new OrganisationKey("organisation-" + requests.size()), EventSamples.APPLICANT, now);
        Region region = random.nextInt(20) == 0 ? null : Region.values()[random.nextInt(2)];
        request = new AccreditationRequested(id, request.session(), request.organisation(), request.organisationKey(), request.category(),
                region, request.purpose(), request.configuration(), request.completenessDue(), request.decisionDue(), request.by());
        requests.add(request);
        files.put(id, new Walk(request));
        return request;
    }

    private @Nullable Event ofAFile() {
        if (requests.isEmpty()) {
            return null;
        }
        AccreditationId file = requests.get(random.nextInt(requests.size())).accreditation();
        Walk walk = files.get(file);
        AccreditationEvent next = walk == null ? null : walk.next(random, now);
        if (next != null && walk != null) {
            walk.went(next);
        }
        return next;
    }

    private @Nullable Event nominated() {
        if (requests.isEmpty()) {
            return null;
        }
        AccreditationRequested request = requests.get(random.nextInt(requests.size()));
        Host host = new Host(request.accreditation(), request.session(), ParticipantCategory.NGO, request.organisationKey());
        DelegateId id = new DelegateId("delegate-" + random.nextInt(1_000_000) + "-" + delegates.size());
        Instant closing = request.session().equals(NEAR)
                ? OPENING.plusDays(10).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1)
                : Instant.parse("2027-12-15T23:59:59Z");
        delegates.add(new DelegateWalk(id, host, closing));
        return DelegateSamples.nominated(id, host);
    }

    private @Nullable Event ofADelegate() {
        return delegates.isEmpty() ? null : delegates.get(random.nextInt(delegates.size())).next(random, now, codeOfConduct);
    }

    private Event edition() {
        SessionId session = random.nextBoolean() ? NEAR : FAR;
        List<DelegateId> named = delegates.stream().filter(one -> one.host().session().equals(session) && one.isConsenting())
                .map(DelegateWalk::id).toList();
        return new EditionPublished(session, 1 + random.nextInt(1000), named, List.of(), EventSamples.OFFICER);
    }

    /** Sometimes from now on, sometimes later, so that versions overtake each other; a badge is handed out by the version that was published last. */
    private Event published() {
        ConfigurationPublished sample = EventSamples.configured();
        ParticipationTerms terms = sample.participation();
        codeOfConduct = random.nextBoolean() ? "2023" : "2027";
        return new ConfigurationPublished("version-" + events.size(), "A decision",
                random.nextBoolean() ? now : now.plusSeconds(random.nextInt(2_000_000)), sample.limits(), sample.retention(),
                sample.access(), new ParticipationTerms(terms.rehosting(), terms.ownPageLink(), terms.ownPageVisit(),
                        terms.gateListFreshness(), terms.editionAt(), terms.riskAssessmentWorkingDays(), codeOfConduct),
                sample.calendars(), EventSamples.OFFICER);
    }

    private Event found() {
        if (!findings.isEmpty() && random.nextInt(6) == 0) {
            return new FindingClosed(findings.remove(random.nextInt(findings.size())), null, FindingSamples.AUDITOR);
        }
        FindingRecorded found = FindingSamples.byChance(random, events.size(), List.of(NEAR, FAR), now);
        if (found.outcome() == FindingOutcome.NOT_KEPT) {
            findings.add(found.finding());
        }
        return found;
    }

    private @Nullable Event erasedAsIsDue() {
        for (AccreditationRequested request : requests) {
            Walk walk = files.get(request.accreditation());
            AccreditationEvent erased = walk == null ? null : walk.erased(now);
            if (erased != null && walk != null) {
                walk.went(erased);
                return erased;
            }
        }
        return null;
    }

    private @Nullable Event erased() {
        if (random.nextBoolean() && !delegates.isEmpty()) {
            DelegateWalk one = delegates.get(random.nextInt(delegates.size()));
            one.erase();
            return new DelegateErased(one.id(), one.host().session(), EventSamples.SECOND_OFFICER);
        }
        if (requests.isEmpty()) {
            return null;
        }
        AccreditationId file = requests.get(random.nextInt(requests.size())).accreditation();
        return files.remove(file) == null ? null : new FileErased(file, EventSamples.SECOND_OFFICER);
    }

    /** One event in ten is entered late. */
    private void record(Event event) {
        Instant occurred = random.nextInt(10) == 0 ? now.minusSeconds(random.nextInt(2_000_000)) : now;
        events.add(new RecordedEvent(events.size(), occurred, now, null, event));
    }
}
