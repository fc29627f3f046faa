package org.lintel.application.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionalReviewMissed;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.access.Purpose;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.views.access.Review;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For auditors: who opened what is confidential in a file or of a delegate, when, and for what; and to whom it was assigned. Texts stay sealed. */
@RestController
@RequestMapping("/api/audit/accesses")
final class AccessesApi {
    private final RecordedHistory recordedHistory;

    AccessesApi(RecordedHistory recordedHistory) {
        this.recordedHistory = recordedHistory;
    }

    /** On what ground something was opened. */
    enum AccessKind {
        ORDINARY,
        EXCEPTIONAL,
        /** By an auditor, of a sampled decision's reasons, to which another agreed. */
        SUPERVISED
    }

    /**
     * One reading, or several of the same within a quarter of an hour.
     *
     * @param officer who read: of a delegate it may be the contact point too
     * @param purpose null where it was exceptional or supervised: then it was said in words
     * @param exceptional how far its review has come; null where it was not exceptional
     * @param sample where it was supervised, in which sample; null otherwise
     * @param approvedBy where it was supervised, who agreed; null otherwise
     */
    record AccessItem(long position, Instant recordedAt, String officer, AccessKind kind, @Nullable Purpose purpose,
            RetentionClass retention, @Nullable ReviewState exceptional, @Nullable String sample, @Nullable String approvedBy) {}

    /**
     * The review of an exceptional access.
     *
     * @param reviewUntil its last moment, UTC
     * @param overdue whether nobody had reviewed it by then
     */
    record ReviewState(String id, Instant reviewUntil, Review review, boolean overdue, @Nullable String reviewer,
            @Nullable Instant reviewedAt) {}

    /** Who was given a file, or took it, beside those who took a step in it. */
    record AssignmentItem(long position, Instant recordedAt, String officer, String by) {}

    /** All readings of one file and all its assignments, the oldest first. */
    record Accesses(List<AccessItem> items, List<AssignmentItem> assignments) {}

    /** @param subject the id of the file, or of the delegate; for one that nobody opened anything in, or that does not exist, the lists are empty */
    @GetMapping
    Accesses of(@RequestParam String subject) {
        List<RecordedEvent> all = recordedHistory.with(Tags.access(Parameters.file("subject", subject))).recorded();
        return new Accesses(all.stream().flatMap(recorded -> item(recorded, all)).toList(),
                all.stream().flatMap(AccessesApi::assignment).toList());
    }

    private static Stream<AccessItem> item(RecordedEvent recorded, List<RecordedEvent> all) {
        return switch (recorded.event()) {
            case ConfidentialOpened opened -> Stream.of(new AccessItem(recorded.position(), recorded.recordedAt(),
                    opened.by().id().value(), AccessKind.ORDINARY, opened.purpose(), opened.retention(), null, null, null));
            case DelegateOpened opened -> Stream.of(new AccessItem(recorded.position(), recorded.recordedAt(), opened.by().id().value(),
                    AccessKind.ORDINARY, opened.purpose(), opened.retention(), null, null, null));
            case ExceptionallyOpened opened -> Stream.of(new AccessItem(recorded.position(), recorded.recordedAt(),
                    opened.by().id().value(), AccessKind.EXCEPTIONAL, null, opened.retention(), review(opened, all), null, null));
            case ReasonsOpened opened -> Stream.of(new AccessItem(recorded.position(), recorded.recordedAt(), opened.by().id().value(),
                    AccessKind.SUPERVISED, null, RetentionClass.RESTRICTED, null, opened.sample().value(), opened.approvedBy().value()));
            default -> Stream.empty();
        };
    }

    private static ReviewState review(ExceptionallyOpened opened, List<RecordedEvent> all) {
        boolean overdue = all.stream().anyMatch(one -> one.event() instanceof ExceptionalReviewMissed missed
                && missed.access().equals(opened.access()));
        for (RecordedEvent one : all) {
            if (one.event() instanceof ExceptionalAccessReviewed reviewed && reviewed.access().equals(opened.access())) {
                return new ReviewState(opened.access().value(), opened.reviewUntil(),
                        reviewed.justified() ? Review.JUSTIFIED : Review.NOT_JUSTIFIED, overdue, reviewed.by().id().value(),
                        one.recordedAt());
            }
        }
        return new ReviewState(opened.access().value(), opened.reviewUntil(), Review.OPEN, overdue, null, null);
    }

    private static Stream<AssignmentItem> assignment(RecordedEvent recorded) {
        return recorded.event() instanceof OfficerAssigned given
                ? Stream.of(new AssignmentItem(recorded.position(), recorded.recordedAt(), given.officer().value(),
                        given.by().id().value()))
                : Stream.empty();
    }
}
