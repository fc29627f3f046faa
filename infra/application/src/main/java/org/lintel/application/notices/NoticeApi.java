package org.lintel.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Opening;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.Command;
import org.lintel.decisions.accreditation.DispatchAgain;
import org.lintel.decisions.accreditation.OpenNotice;
import org.lintel.decisions.accreditation.RecordUndeliverable;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.DispatchDelegateNoticeAgain;
import org.lintel.decisions.delegate.OpenDelegateNotice;
import org.lintel.decisions.delegate.RecordDelegateNoticeUndeliverable;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.notices.Notice;
import org.lintel.views.notices.NoticePage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An applicant's inbox, and opening what is in it: from then on a period to reply runs. */
@RestController
@RequestMapping("/api/notices")
final class NoticeApi {
    private static final String INBOX = "notices";

    private final CommandDesk desk;
    private final Views views;
    private final Opening opening;
    private final Reads reads;
    private final OpaqueTokens tokens;

    NoticeApi(CommandDesk desk, Views views, Reads reads, OpaqueTokens tokens, Opening opening) {
        this.opening = opening;
        this.desk = desk;
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
    }

    record OpeningBody() {}

    record DispatchBody() {}

    record UndeliveredBody() {}

    /**
     * A notice.
     *
     * @param accreditationId the file that it belongs to or, where it is about a delegate, that of the organisation that nominated
     * @param delegateId about whom it is; null where it is about the accreditation
     * @param text the letter in words
     * @param limit the period of the party that begins with it, or that it is about
     * @param until the last moment of that period, UTC
     * @param appealUntil the same where the period is that to appeal
     */
    record NoticeItem(String id, String accreditationId, @Nullable String delegateId, NoticeKind kind, String sessionId, String text,
            Instant sentAt,
            @Nullable TimeLimit limit, @Nullable Instant until, @Nullable Instant appealUntil, @Nullable Instant openedAt) {
        static NoticeItem of(Notice notice, Letters letters) {
            return new NoticeItem(notice.id(), notice.accreditation().value(),
                    notice.delegate() == null ? null : notice.delegate().value(), notice.kind(), notice.session().value(),
                    letters.text(notice), notice.recordedAt(), notice.limit(), notice.until(),
                    notice.limit() == TimeLimit.APPEAL ? notice.until() : null, notice.openedAt());
        }

        /** Withholds the letter, which repeats what persons wrote. */
        @Override
        public String toString() {
            return "NoticeItem[" + id + "]";
        }
    }

    /** A page of an inbox, newest first; {@code next} is the cursor of the next one, or null. */
    record NoticeItems(List<NoticeItem> items, int unopened, @Nullable String next) {}

    /** What was done to a notice. */
    record NoticeDone(String id, String accreditationId, @Nullable String delegateId, String after) {}

    @GetMapping
    NoticeItems inbox(@RequestParam(required = false) @Nullable String language, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        Letters letters = Letters.in(Parameters.language("language", language), opening);
        var inbox = reads.view(views.notices(), after);
        NoticePage page = inbox.inbox(sender.user().id(), cursor == null ? null : (Long) Long.parseLong(tokens.cursor(INBOX, cursor)),
                Reads.limit(limit));
        return new NoticeItems(page.items().stream().map(notice -> NoticeItem.of(notice, letters)).toList(),
                inbox.unopened(sender.user().id()), page.next() == null ? null : tokens.ofCursor(INBOX, Long.toString(page.next())));
    }

    @PostMapping("/{id}/open")
    NoticeDone open(@PathVariable String id, @RequestBody OpeningBody body, Sender sender) {
        NoticeId notice = NoticeId.orNotFound(id);
        return done(notice, desk.carryOut(command(notice, sender.as(Role.APP), OpenNotice::new, OpenDelegateNotice::new), sender));
    }

    @PostMapping("/{id}/dispatch-again")
    NoticeDone dispatchAgain(@PathVariable String id, @RequestBody DispatchBody body, Sender sender) {
        NoticeId notice = NoticeId.orNotFound(id);
        return done(notice,
                desk.carryOut(command(notice, sender.as(Role.SEC), DispatchAgain::new, DispatchDelegateNoticeAgain::new), sender));
    }

    /** A letter came back, or an announcement bounced late: the notice's period stands still until it is dispatched again. */
    @PostMapping("/{id}/undeliverable")
    NoticeDone undeliverable(@PathVariable String id, @RequestBody UndeliveredBody body, Sender sender) {
        NoticeId notice = NoticeId.orNotFound(id);
        return done(notice, desk
                .carryOut(command(notice, sender.as(Role.SEC), RecordUndeliverable::new, RecordDelegateNoticeUndeliverable::new), sender));
    }

    private static NoticeDone done(NoticeId notice, Accepted accepted) {
        DelegateId delegate = notice.delegate();
        AccreditationId accreditation = delegate == null
                ? Objects.requireNonNull(notice.accreditation())
                : Objects.requireNonNull(Delegate.from(accepted.history(), delegate)).nomination().host().accreditation();
        return new NoticeDone(notice.text(), accreditation.value(), delegate == null ? null : delegate.value(), accepted.after());
    }

    private interface OnNotice<T> {
        Command of(T whose, int number, Actor by);
    }

    private static Command command(NoticeId notice, Actor by, OnNotice<AccreditationId> ofFile, OnNotice<DelegateId> ofDelegate) {
        DelegateId delegate = notice.delegate();
        return delegate == null
                ? ofFile.of(Objects.requireNonNull(notice.accreditation()), notice.number(), by)
                : ofDelegate.of(delegate, notice.number(), by);
    }
}
