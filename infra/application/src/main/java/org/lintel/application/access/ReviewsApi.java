package org.lintel.application.access;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opening;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.access.ReviewExceptionalAccess;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.access.ExceptionalAccessCursor;
import org.lintel.views.access.ExceptionalAccessPage;
import org.lintel.views.access.ExceptionalAccessRow;
import org.lintel.views.access.Review;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For second officers: which exceptional accesses there were and why, and saying of another's whether it was justified. */
@RestController
@RequestMapping("/api/accesses")
final class ReviewsApi {
    private static final String ACCESSES = "accesses";

    private final CommandDesk desk;
    private final Sealing sealing;
    private final ExceptionalAccesses accesses;
    private final Views views;
    private final Reads reads;
    private final OpaqueTokens tokens;
    private final Opening opening;

    ReviewsApi(CommandDesk desk, Sealing sealing, ExceptionalAccesses accesses, Views views, Reads reads, OpaqueTokens tokens,
            Opening opening) {
        this.desk = desk;
        this.sealing = sealing;
        this.accesses = accesses;
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
        this.opening = opening;
    }

    record ReviewBody(boolean justified, @Nullable FreeText note) {}

    /** What came of a review. */
    record ReviewAnswer(String id, Review review, String after) {}

    /**
     * An exceptional access.
     *
     * @param reviewUntil the last moment for its review, UTC
     * @param overdue whether nobody had reviewed it by then
     * @param note of the reviewer, where there is one
     */
    record ExceptionalItem(String id, String accreditationId, String officer, Instant openedAt, FreeText reason, Instant reviewUntil,
            boolean overdue, Review review, @Nullable String reviewer, @Nullable Instant reviewedAt, @Nullable FreeText note) {}

    /** A page of the list, the review that is due first before the others; {@code next} is the cursor of the next one, or null. */
    record ExceptionalItems(List<ExceptionalItem> items, @Nullable String next) {}

    /** @param review only those whose review stands so */
    @GetMapping
    ExceptionalItems list(@RequestParam(required = false) @Nullable String review, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String after) {
        ExceptionalAccessCursor place = cursor == null ? null : placeOf(tokens.cursor(ACCESSES, cursor));
        ExceptionalAccessPage page = reads.view(views.accesses(), after).page(Parameters.oneOf("review", review, Review.class), place,
                Reads.limit(limit));
        return new ExceptionalItems(page.items().stream().map(this::item).toList(),
                page.next() == null ? null : tokens.ofCursor(ACCESSES, textOf(page.next())));
    }

    @PostMapping("/{id}/review")
    ReviewAnswer review(@PathVariable String id, @RequestBody ReviewBody body, Sender sender) {
        ExceptionalAccessId access = ExceptionalAccesses.orNotFound(id);
        AccreditationId file = accesses.fileOf(access);
        Actor reviewer = sender.as(Role.SEN);
        Accepted accepted = desk.carryOut(command(access, body, reviewer, sealing.forRehearsal(file)),
                () -> command(access, body, reviewer, sealing.of(file)), sender);
        return new ReviewAnswer(access.value(), body.justified ? Review.JUSTIFIED : Review.NOT_JUSTIFIED, accepted.after());
    }

    private static ReviewExceptionalAccess command(ExceptionalAccessId access, ReviewBody body, Actor reviewer, Sealer seal) {
        return new ReviewExceptionalAccess(access, body.justified, seal.textOrNull(body.note, SealedField.ACCESS_REVIEW_NOTE), reviewer);
    }

    private ExceptionalItem item(ExceptionalAccessRow row) {
        var reviewed = row.reviewed();
        return new ExceptionalItem(row.access().value(), row.accreditation().value(), row.officer().value(), row.openedAt(),
                opening.listed(row.accreditation(), row.reason(), SealedField.ACCESS_REASON, PageLanguage.present()), row.reviewUntil(),
                row.overdue(), row.review(), reviewed == null ? null : reviewed.reviewer().value(),
                reviewed == null ? null : reviewed.at(),
                reviewed == null || reviewed.note() == null
                        ? null
                        : opening.listed(row.accreditation(), reviewed.note(), SealedField.ACCESS_REVIEW_NOTE, PageLanguage.present()));
    }

    private static String textOf(ExceptionalAccessCursor place) {
        return place.reviewUntil() + " " + place.access().value();
    }

    /** Only what {@link #textOf} wrote comes here: the token is encrypted and authenticated. */
    private static ExceptionalAccessCursor placeOf(String text) {
        String[] parts = text.split(" ", 2);
        return new ExceptionalAccessCursor(Instant.parse(parts[0]), new ExceptionalAccessId(parts[1]));
    }
}
