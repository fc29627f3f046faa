package org.lintel.application.delegate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.User;
import org.lintel.application.wiring.Views;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.delegates.DelegateRow;
import org.lintel.views.delegates.Delegates;
import org.lintel.views.delegates.DelegatesPage;
import org.lintel.views.delegates.DelegatesQuery;
import org.lintel.views.delegates.PlacesTaken;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.sessions.SessionRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of delegates, without anything personal, and how far quotas are used up. Officers see all, an applicant whom they nominated. */
@RestController
public final class DelegateReads {
    private static final String DELEGATES = "delegates";

    private final Views views;
    private final Reads reads;
    private final OpaqueTokens tokens;
    private final InstantSource clock;

    DelegateReads(Views views, Reads reads, OpaqueTokens tokens, InstantSource clock) {
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A delegate in a list. It names nobody.
     *
     * @param accreditationId on whose accreditation the delegate attends
     * @param hosted whether that is another organisation's than the one that nominated
     * @param proposedVisibility what the contact point proposes, which has no effect of its own
     * @param visibilityChosenBy who chose the visibility, or null while nobody did
     * @param since when the state was reached, UTC
     * @param recommended for officers: what awaits approval; otherwise null
     * @param ground of a denial; otherwise null
     */
    public record DelegateItem(String id, DelegateState state, String sessionId, String accreditationId, boolean hosted,
            ParticipantCategory category, DelegateRole role, Visibility proposedVisibility, Visibility visibility,
            @Nullable ChosenBy visibilityChosenBy, Instant nominatedAt, Instant since, @Nullable RecommendedOutcome recommended,
            @Nullable Ground ground) {}

    /** A page of the list, who waits for a place in the order of the waiting list; {@code next} is the cursor of the next one, or null. */
    public record DelegateItems(List<DelegateItem> items, @Nullable String next) {}

    /**
     * How far a quota is used up.
     *
     * @param used places that are held; those of the denied are kept while they can appeal
     * @param of how many there are
     * @param waiting how many wait for one
     */
    public record Meter(int used, int of, int waiting) {}

    /**
     * The places of an accreditation.
     *
     * @param category for officers: those of its whole category in the session; otherwise null
     */
    public record PlacesAnswer(Meter organisation, @Nullable Meter category) {}

    @GetMapping("/api/delegates")
    DelegateItems list(@RequestParam(required = false) @Nullable String session,
            @RequestParam(required = false) @Nullable String accreditation, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after, Sender sender) {
        Long place = cursor == null ? null : (Long) Long.parseLong(tokens.cursor(DELEGATES, cursor));
        boolean officer = sender.user().is(Role.SEC);
        DelegatesQuery query = new DelegatesQuery(Parameters.session("session", session),
                accreditation == null ? null : Parameters.file("accreditation", accreditation),
                Parameters.oneOf("state", state, DelegateState.class), officer ? null : sender.user().id(), place, Reads.limit(limit));
        DelegatesPage page = reads.view(views.delegates(), after).page(query);
        return new DelegateItems(page.items().stream().map(row -> item(row, officer)).toList(),
                page.next() == null ? null : tokens.ofCursor(DELEGATES, Long.toString(page.next())));
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike */
    @GetMapping("/api/accreditations/{id}/places")
    PlacesAnswer places(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Sender sender) {
        AccreditationFile file = fileOf(id, after, sender.user());
        Delegates delegates = reads.view(views.delegates(), after);
        SessionRow session = views.session(file.request().session());
        Instant now = clock.instant();
        ParticipantCategory category = file.request().category();
        return new PlacesAnswer(meter(delegates.taken(file.id(), now), session.quotaPerOrganisation()),
                sender.user().is(Role.SEC)
                        ? meter(delegates.taken(session.session(), category, now), session.quotas().getOrDefault(category, 0))
                        : null);
    }

    /** @throws ProblemException 404 likewise */
    SessionId sessionOf(String id, Sender sender) {
        return fileOf(id, null, sender.user()).request().session();
    }

    private AccreditationFile fileOf(String id, @Nullable String after, User user) {
        AccreditationFile file;
        try {
            file = reads.view(views.files(), after).find(new AccreditationId(id));
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
        if (file == null || !user.is(Role.SEC) && !file.request().applicant().equals(user.id())) {
            throw ProblemException.notFound();
        }
        return file;
    }

    private static Meter meter(PlacesTaken taken, int of) {
        return new Meter(taken.used(), of, taken.waiting());
    }

    private static DelegateItem item(DelegateRow row, boolean officer) {
        return new DelegateItem(row.delegate().value(), row.state(), row.host().session().value(), row.host().accreditation().value(),
                row.isHosted(), row.host().category(), row.role(), row.proposed(), row.visibility(), row.chosenBy(), row.nominatedAt(),
                row.since(), officer ? row.recommended() : null, row.ground());
    }
}
