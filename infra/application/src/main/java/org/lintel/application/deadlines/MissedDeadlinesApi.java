package org.lintel.application.deadlines;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.wiring.Views;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.missed.MissedCount;
import org.lintel.views.missed.MissedCursor;
import org.lintel.views.missed.MissedDeadlines;
import org.lintel.views.missed.MissedPage;
import org.lintel.views.missed.MissedRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time limits that the institution missed in a session, and why: "no capacity" is a figure for the budget annex. */
@RestController
@RequestMapping("/api/missed-deadlines")
final class MissedDeadlinesApi {
    private static final String MISSED = "missed";

    private final Views views;
    private final Reads reads;
    private final OpaqueTokens tokens;

    MissedDeadlinesApi(Views views, Reads reads, OpaqueTokens tokens) {
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
    }

    /**
     * A missed time limit; {@code accreditationId} is null to the Bureau, {@code reason} until it is known.
     *
     * @param delegateId about whom it was, where it was about a delegate; null otherwise, and to the Bureau
     */
    record MissedItem(@Nullable String accreditationId, @Nullable String delegateId, TimeLimit limit, Instant due, Instant recordedAt,
            @Nullable MissReason reason) {}

    /**
     * @param counts how often each limit was missed for each reason, a reason of null being those without one yet
     * @param next the cursor of the next page of items, or null
     */
    record MissedAnswer(String session, List<MissedCount> counts, List<MissedItem> items, @Nullable String next) {}

    @GetMapping
    MissedAnswer list(@RequestParam String session, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        SessionId of = Parameters.session("session", session);
        if (of == null) {
            throw ProblemException.malformed("session", "missing", "This parameter is needed.");
        }
        MissedDeadlines missed = reads.view(views.missed(), after);
        MissedPage page = missed.page(of, cursor == null ? null : placeOf(tokens.cursor(MISSED, cursor)), Reads.limit(limit));
        boolean seesFiles = sender.user().is(Role.SEC) || sender.user().is(Role.AUD);
        return new MissedAnswer(of.value(), missed.table(of), page.items().stream().map(row -> item(row, seesFiles)).toList(),
                page.next() == null ? null : tokens.ofCursor(MISSED, textOf(page.next())));
    }

    private static MissedItem item(MissedRow row, boolean seesFiles) {
        return new MissedItem(seesFiles ? row.accreditation().value() : null,
                seesFiles && row.delegate() != null ? row.delegate().value() : null, row.limit(), row.due(), row.recordedAt(),
                row.reason());
    }

    private static String textOf(MissedCursor place) {
        return place.due() + " " + place.matter() + " " + place.limit();
    }

    /** Only what {@link #textOf} wrote comes here: the token is encrypted and authenticated. */
    private static MissedCursor placeOf(String text) {
        String[] parts = text.split(" ", 3);
        return new MissedCursor(Instant.parse(parts[0]), parts[1], TimeLimit.valueOf(parts[2]));
    }
}
