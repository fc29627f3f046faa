package org.lintel.application.accreditation;

import java.time.Instant;
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
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Deadline;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.history.HistoryEntry;
import org.lintel.views.history.HistoryPage;
import org.lintel.views.worklist.WorklistCursor;
import org.lintel.views.worklist.WorklistItem;
import org.lintel.views.worklist.WorklistPage;
import org.lintel.views.worklist.WorklistQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of accreditations: officers read all files, an applicant their own. */
@RestController
@RequestMapping("/api/accreditations")
public final class AccreditationReads {
    private static final String FILES = "files";
    private static final String STEPS = "steps";

    private final Views views;
    private final Reads reads;
    private final OpaqueTokens tokens;

    AccreditationReads(Views views, Reads reads, OpaqueTokens tokens) {
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
    }

    /**
     * A row of a list.
     *
     * @param deadline the last moment for what the file waits for, UTC
     * @param doubleClaim for officers: another applicant has an open file for the same organisation and session; null for applicants
     */
    public record FileItem(String id, AccreditationState state, String sessionId, Organisation organisation, ParticipantCategory category,
            Instant submittedAt, @Nullable Instant deadline, Deadline.@Nullable Purpose deadlineFor, @Nullable Boolean doubleClaim) {}

    /** A page of a list; {@code next} is the cursor of the next one, or null. */
    public record FileItems(List<FileItem> items, @Nullable String next) {}

    /** Who acted, as far as the reader may know: of its officers an applicant is told "SECRETARIAT" and no id. */
    public record Who(String role, @Nullable String id) {}

    /** One step of a file's history. */
    public record Entry(String type, Instant occurredAt, Instant recordedAt, Who actor, String text) {}

    /** A part of a file's history; {@code next} is the cursor of the next part, or null. */
    public record Entries(List<Entry> entries, @Nullable String next) {}

    @GetMapping
    FileItems list(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after, Sender sender) {
        boolean officer = sender.user().is(Role.SEC);
        WorklistQuery query = new WorklistQuery(Parameters.session("session", session),
                Parameters.oneOf("state", state, AccreditationState.class), officer ? null : sender.user().id(),
                cursor == null ? null : placeOf(tokens.cursor(FILES, cursor)), Reads.limit(limit));
        WorklistPage page = reads.view(views.worklist(), after).page(query);
        return new FileItems(page.items().stream().map(item -> item(item, officer)).toList(),
                page.next() == null ? null : tokens.ofCursor(FILES, textOf(page.next())));
    }

    @GetMapping("/{id}")
    FileAnswer file(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Sender sender) {
        return FileAnswer.of(ownFile(id, after, sender.user()), sender.user().is(Role.SEC));
    }

    @GetMapping("/{id}/history")
    Entries history(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        AccreditationId file = ownFile(id, after, sender.user()).id();
        boolean officer = sender.user().is(Role.SEC);
        HistoryPage page = reads.view(views.history(), after).page(file,
                cursor == null ? null : (Long) Long.parseLong(tokens.cursor(STEPS, cursor)),
                limit == null ? Reads.LARGEST_PAGE : Reads.limit(limit));
        return new Entries(page.entries().stream().map(entry -> entry(entry, officer)).toList(),
                page.next() == null ? null : tokens.ofCursor(STEPS, Long.toString(page.next())));
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike */
    private AccreditationFile ownFile(String id, @Nullable String after, User user) {
        AccreditationFile file = reads.view(views.files(), after).find(AccreditationIds.orNotFound(id));
        if (file == null || !user.is(Role.SEC) && !file.request().applicant().equals(user.id())) {
            throw ProblemException.notFound();
        }
        return file;
    }

    private static FileItem item(WorklistItem item, boolean officer) {
        Deadline deadline = item.row().deadline();
        return new FileItem(item.row().accreditation().value(), item.row().state(), item.row().session().value(), item.row().organisation(),
                item.row().category(), item.row().submittedAt(), deadline == null ? null : deadline.until(),
                deadline == null ? null : deadline.purpose(), officer ? item.doubleClaim() : null);
    }

    private static Entry entry(HistoryEntry entry, boolean officer) {
        Who who = officer || !entry.actor().role().isOfTheSecretariat()
                ? new Who(entry.actor().role().name(), entry.actor().id().value())
                : new Who("SECRETARIAT", null);
        return new Entry(entry.type(), entry.occurredAt(), entry.recordedAt(), who, officer ? entry.text() : entry.forApplicant());
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
