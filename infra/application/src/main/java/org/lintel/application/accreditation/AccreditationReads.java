package org.lintel.application.accreditation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.access.ConfidentialReading;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opener;
import org.lintel.application.sealing.Opening;
import org.lintel.application.sealing.OrganisationAnswer;
import org.lintel.application.security.User;
import org.lintel.application.wiring.Views;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Deadline;
import org.lintel.views.Standing;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.FileForApplicant;
import org.lintel.views.history.HistoryEntry;
import org.lintel.views.history.HistoryPage;
import org.lintel.views.words.Language;
import org.lintel.views.worklist.WorklistCursor;
import org.lintel.views.worklist.WorklistItem;
import org.lintel.views.worklist.WorklistPage;
import org.lintel.views.worklist.WorklistQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of accreditations: officers read all files, the review panel those with an appeal, an applicant their own. */
@RestController
@RequestMapping("/api/accreditations")
public final class AccreditationReads {
    private static final String FILES = "files";
    private static final String FOUND = "found";
    private static final String STEPS = "steps";

    private final Views views;
    private final Reads reads;
    private final OpaqueTokens tokens;
    private final Opening opening;
    private final FilesByName byName;
    private final ConfidentialReading confidential;
    private final InstantSource clock;

    AccreditationReads(Views views, Reads reads, OpaqueTokens tokens, Opening opening, FilesByName byName, ConfidentialReading confidential,
            InstantSource clock) {
        this.confidential = confidential;
        this.byName = byName;
        this.opening = opening;
        this.clock = clock;
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
    }

    /**
     * A row of a list.
     *
     * @param deadline the last moment for what the file waits for, UTC
     * @param appeal {@code OPEN} while an appeal is open, otherwise null
     * @param provisional whether it is suspended in an emergency and nobody has confirmed it
     * @param effectStayed whether the act against the party has no effect until its appeal is decided
     * @param unexplainedMisses for officers: how many missed deadlines have no reason yet; null for applicants
     * @param undeliverable for officers: a notice could not be delivered and is to be dispatched again; null for applicants
     * @param doubleClaim for officers: another applicant has an open file for the same organisation and session; null for applicants
     */
    public record FileItem(String id, AccreditationState state, String sessionId, OrganisationAnswer organisation,
            ParticipantCategory category,
            Instant submittedAt, @Nullable Instant deadline, @Nullable TimeLimit deadlineFor, @Nullable String appeal, boolean provisional,
            boolean effectStayed, @Nullable Boolean doubleClaim, @Nullable Integer unexplainedMisses, @Nullable Boolean undeliverable) {}

    /** Which appeals a list is about. */
    enum AppealFilter {
        OPEN
    }

    /** A page of a list; {@code next} is the cursor of the next one, or null. */
    public record FileItems(List<FileItem> items, @Nullable String next) {}

    /** Who acted, as far as the reader may know: of its officers an applicant is told "SECRETARIAT" and no id. */
    public record Who(String role, @Nullable String id) {}

    /** One step of a file's history. */
    public record Entry(String type, Instant occurredAt, Instant recordedAt, Who actor, String text) {
        /** Withholds the words, which repeat what persons wrote. */
        @Override
        public String toString() {
            return "Entry[" + type + "]";
        }
    }

    /** A part of a file's history; {@code next} is the cursor of the next part, or null. */
    public record Entries(List<Entry> entries, @Nullable String next) {}

    @GetMapping
    FileItems list(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String waitsFor, @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String appeal, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        boolean officer = seesAll(sender.user());
        WorklistCursor place = cursor == null ? null : placeOf(tokens.cursor(FILES, cursor));
        SessionId ofSession = Parameters.session("session", session);
        AccreditationState inState = Parameters.oneOf("state", state, AccreditationState.class);
        TimeLimit limitWaitedFor = Parameters.oneOf("waitsFor", waitsFor, TimeLimit.class);
        boolean openAppeal = Parameters.oneOf("appeal", appeal, AppealFilter.class) != null || !sender.user().is(Role.SEC);
        WorklistQuery query = officer
                ? new WorklistQuery(ofSession, inState, limitWaitedFor, openAppeal, Boolean.TRUE.equals(overdue) ? clock.instant() : null,
                        null, place, Reads.limit(limit))
                : WorklistQuery.ofApplicant(sender.user().id(), ofSession, inState, place, Reads.limit(limit));
        return items(reads.view(views.worklist(), after).page(query), FILES, officer);
    }

    /** @return the files whose organisation's name has this part, soonest deadline first */
    FileItems named(String part, @Nullable SessionId session, @Nullable String cursor, @Nullable Integer limit, Sender sender) {
        WorklistCursor place = cursor == null ? null : placeOf(tokens.cursor(FOUND, cursor));
        return items(byName.page(part, session, place, Reads.limit(limit)), FOUND, seesAll(sender.user()));
    }

    private FileItems items(WorklistPage page, String list, boolean officer) {
        return new FileItems(page.items().stream().map(item -> item(item, officer)).toList(),
                page.next() == null ? null : tokens.ofCursor(list, textOf(page.next())));
    }

    /** @param purpose for what vetting notes are to be opened, which is recorded; without it none is opened */
    @GetMapping("/{id}")
    FileAnswer file(@PathVariable String id, @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Purpose", required = false) @Nullable String purpose, Sender sender) {
        return file(id, after, Parameters.purpose(purpose), sender);
    }

    /** @return the file as the user may see it; nothing confidential is opened */
    FileAnswer file(String id, @Nullable String after, Sender sender) {
        return file(id, after, (Purpose) null, sender);
    }

    FileAnswer file(String id, @Nullable String after, @Nullable Purpose purpose, Sender sender) {
        if (purpose != null) {
            ConfidentialReading.mustBeAnOfficer(sender.user());
        }
        AccreditationFile file = ownFile(id, after, sender.user());
        Opener open = purpose == null
                ? opening.of(file.id(), PageLanguage.present())
                : confidential.of(file.id(), purpose, sender, PageLanguage.present());
        return seesAll(sender.user())
                ? FileAnswer.forOfficers(file, reads.view(views.accesses(), after).assignedTo(file.id()), open)
                : FileAnswer.forApplicant(FileForApplicant.of(file), open);
    }

    @GetMapping("/{id}/history")
    Entries history(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String language, Sender sender) {
        Language spoken = Parameters.language("language", language);
        AccreditationId file = ownFile(id, after, sender.user()).id();
        boolean officer = seesAll(sender.user());
        Opener open = opening.of(file, spoken);
        HistoryPage page = reads.view(views.history(), after).page(file,
                cursor == null ? null : (Long) Long.parseLong(tokens.cursor(STEPS, cursor)),
                limit == null ? Reads.LARGEST_PAGE : Reads.limit(limit));
        return new Entries(page.entries().stream().map(entry -> entry(entry, officer, open)).toList(),
                page.next() == null ? null : tokens.ofCursor(STEPS, Long.toString(page.next())));
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike */
    private AccreditationFile ownFile(String id, @Nullable String after, User user) {
        AccreditationFile file = reads.view(views.files(), after).find(AccreditationIds.orNotFound(id));
        if (file == null || !mayRead(file, user)) {
            throw ProblemException.notFound();
        }
        return file;
    }

    /** Officers work on all files; the review panel reads what was brought before it. */
    private static boolean mayRead(AccreditationFile file, User user) {
        return user.is(Role.SEC) || user.is(Role.REV) && !file.appeals().isEmpty() || file.request().applicant().equals(user.id());
    }

    /** @return whether the user reads files as the institution does, and not as a party */
    private static boolean seesAll(User user) {
        return user.is(Role.SEC) || user.is(Role.REV);
    }

    private FileItem item(WorklistItem item, boolean officer) {
        Standing standing = item.row().standing();
        Deadline deadline = officer ? standing.deadline() : standing.deadlineForParty();
        return new FileItem(item.row().accreditation().value(), item.row().state(), item.row().session().value(),
                opening.listed(item.row().accreditation(), item.row().organisation(), PageLanguage.present()),
                item.row().category(), item.row().submittedAt(), deadline == null ? null : deadline.until(),
                deadline == null ? null : deadline.limit(), standing.hasOpenAppeal() ? FileAnswer.OPEN : null, standing.isProvisional(),
                standing.isEffectStayed(), officer ? item.doubleClaim() : null, officer ? standing.unexplainedMisses() : null,
                officer ? standing.hasUndeliverableNotice() : null);
    }

    private static Entry entry(HistoryEntry entry, boolean officer, Opener open) {
        Who who = officer || entry.actor().role() == Role.APP
                ? new Who(entry.actor().role().name(), entry.actor().id().value())
                : new Who(toApplicants(entry.actor().role()), null);
        return new Entry(entry.type(), entry.occurredAt(), entry.recordedAt(), who, open.words(entry, !officer));
    }

    /** An outsider learns which body acted, never who. */
    private static String toApplicants(Role role) {
        return switch (role) {
            case REV -> "REVIEW_PANEL";
            case CLOCK -> "REGISTRY";
            case PERSON -> "PERSON";
            case APP, SEC, SEN, FP, BUR, SECU, AUD, ADM -> "SECRETARIAT";
        };
    }

    private static String textOf(WorklistCursor place) {
        return place.deadline() + " " + place.accreditation().value();
    }

    /** Only what {@link #textOf} wrote comes here: the token is encrypted and authenticated. */
    private static WorklistCursor placeOf(String text) {
        String[] parts = text.split(" ", 2);
        return new WorklistCursor(Instant.parse(parts[0]), new AccreditationId(parts[1]));
    }
}
