package org.lintel.views.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.access.AccessRows;
import org.lintel.views.access.AssignedRow;
import org.lintel.views.access.ExceptionalAccessCursor;
import org.lintel.views.access.ExceptionalAccessRow;
import org.lintel.views.access.Review;
import org.lintel.views.announcements.AnnouncedDelegate;
import org.lintel.views.announcements.AnnouncedFile;
import org.lintel.views.announcements.Announcement;
import org.lintel.views.announcements.AnnouncementRows;
import org.lintel.views.badges.BadgeRow;
import org.lintel.views.badges.BadgeRows;
import org.lintel.views.badges.BadgesQuery;
import org.lintel.views.compliance.BadgeCase;
import org.lintel.views.compliance.Case;
import org.lintel.views.compliance.CodeOfConduct;
import org.lintel.views.compliance.ComplianceRows;
import org.lintel.views.compliance.DisclosureCase;
import org.lintel.views.compliance.Finding;
import org.lintel.views.compliance.PersonCase;
import org.lintel.views.compliance.SessionFacts;
import org.lintel.views.delegates.DelegateRow;
import org.lintel.views.delegates.DelegateRows;
import org.lintel.views.delegates.DelegatesQuery;
import org.lintel.views.delegates.PlacesTaken;
import org.lintel.views.erasures.ErasureRow;
import org.lintel.views.erasures.ErasureRows;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.FileRows;
import org.lintel.views.history.HistoryEntries;
import org.lintel.views.history.HistoryEntry;
import org.lintel.views.missed.MissedCursor;
import org.lintel.views.missed.MissedFile;
import org.lintel.views.missed.MissedRow;
import org.lintel.views.missed.MissedRows;
import org.lintel.views.notices.AboutDelegate;
import org.lintel.views.notices.Addressee;
import org.lintel.views.notices.Notice;
import org.lintel.views.notices.NoticeRows;
import org.lintel.views.samples.DecidedRow;
import org.lintel.views.samples.FiledIn;
import org.lintel.views.samples.FollowUpRow;
import org.lintel.views.samples.SampleRow;
import org.lintel.views.samples.SampleRows;
import org.lintel.views.sessions.SessionRow;
import org.lintel.views.sessions.SessionRows;
import org.lintel.views.todo.Task;
import org.lintel.views.todo.TodoCursor;
import org.lintel.views.todo.TodoDelegate;
import org.lintel.views.todo.TodoFile;
import org.lintel.views.todo.TodoRow;
import org.lintel.views.todo.TodoRows;
import org.lintel.views.todo.TodoSession;
import org.lintel.views.worklist.Claim;
import org.lintel.views.worklist.OpenClaim;
import org.lintel.views.worklist.WorklistQuery;
import org.lintel.views.worklist.WorklistRow;
import org.lintel.views.worklist.WorklistRows;

/**
 * The ports in memory, by the plainest means: filter all, sort all. Each records how often something was written, so that a test can tell
 * a write that was skipped from one that changed nothing.
 */
public final class RowsInMemory {
    private RowsInMemory() {}

    /** Rows by id, never replaced by one of the same or an earlier position. */
    public static final class Guarded<K, R> {
        private record Placed<R>(long position, R row) {}

        private final Map<K, Placed<R>> rows = new HashMap<>();
        private int writes;

        public @Nullable R find(K id) {
            Placed<R> placed = rows.get(id);
            return placed == null ? null : placed.row();
        }

        public void save(K id, long position, R row) {
            writes++;
            Placed<R> placed = rows.get(id);
            if (placed == null || placed.position() < position) {
                rows.put(id, new Placed<>(position, row));
            }
        }

        public List<R> all() {
            return rows.values().stream().map(Placed::row).toList();
        }

        public int writes() {
            return writes;
        }
    }

    public static final class OfSessions implements SessionRows {
        public final Guarded<SessionId, SessionRow> kept = new Guarded<>();

        @Override
        public @Nullable SessionRow find(SessionId session) {
            return kept.find(session);
        }

        @Override
        public void save(SessionRow row) {
            kept.save(row.session(), row.position(), row);
        }

        @Override
        public List<SessionRow> list(@Nullable SessionId after, int limit) {
            return kept.all().stream().filter(row -> after == null || row.session().value().compareTo(after.value()) > 0)
                    .sorted(Comparator.comparing(row -> row.session().value())).limit(limit).toList();
        }
    }

    public static final class OfWorklist implements WorklistRows {
        public final Guarded<AccreditationId, WorklistRow> kept = new Guarded<>();

        @Override
        public @Nullable WorklistRow find(AccreditationId accreditation) {
            return kept.find(accreditation);
        }

        @Override
        public void save(WorklistRow row) {
            kept.save(row.accreditation(), row.position(), row);
        }

        @Override
        public List<WorklistRow> page(WorklistQuery query, int limit) {
            var after = query.after();
            return kept.all().stream().filter(query::admits).filter(row -> after == null || query.placeOf(row).compareTo(after) > 0)
                    .sorted(Comparator.comparing(query::placeOf)).limit(limit).toList();
        }

        @Override
        public List<OpenClaim> openClaims(Set<Claim> claims) {
            return kept.all().stream().filter(row -> row.state().isOpen() && claims.contains(row.claim()))
                    .map(row -> new OpenClaim(row.claim(), row.applicant())).toList();
        }
    }

    public static final class OfFiles implements FileRows {
        public final Guarded<AccreditationId, AccreditationFile> kept = new Guarded<>();

        @Override
        public @Nullable AccreditationFile find(AccreditationId id) {
            return kept.find(id);
        }

        @Override
        public void save(AccreditationFile file) {
            kept.save(file.id(), file.position(), file);
        }
    }

    public static final class OfHistory implements HistoryEntries {
        public final Guarded<Long, HistoryEntry> kept = new Guarded<>();

        @Override
        public void save(HistoryEntry entry) {
            kept.save(entry.position(), entry.position(), entry);
        }

        @Override
        public List<HistoryEntry> page(AccreditationId accreditation, @Nullable Long after, int limit) {
            List<HistoryEntry> found = new ArrayList<>(kept.all());
            found.removeIf(entry -> !entry.accreditation().equals(accreditation) || (after != null && entry.position() <= after));
            found.sort(Comparator.comparing(HistoryEntry::position));
            return found.stream().limit(limit).toList();
        }
    }

    public static final class OfCompliance implements ComplianceRows {
        public final Guarded<AccreditationId, Case> kept = new Guarded<>();
        public final Guarded<DelegateId, PersonCase> persons = new Guarded<>();
        public final Guarded<SessionId, SessionFacts> facts = new Guarded<>();
        public final Guarded<BadgeId, BadgeCase> badges = new Guarded<>();
        public final Guarded<Long, CodeOfConduct> codes = new Guarded<>();
        public final Guarded<FindingId, Finding> findings = new Guarded<>();
        public final Guarded<String, DisclosureCase> disclosures = new Guarded<>();

        @Override
        public @Nullable Case find(AccreditationId accreditation) {
            return kept.find(accreditation);
        }

        @Override
        public void save(Case one) {
            kept.save(one.accreditation(), one.position(), one);
        }

        @Override
        public List<Case> cases(SessionId session) {
            return kept.all().stream().filter(one -> one.session().equals(session)).toList();
        }

        @Override
        public @Nullable DisclosureCase disclosure(String subject) {
            return disclosures.find(subject);
        }

        @Override
        public void save(DisclosureCase one) {
            disclosures.save(one.subject(), one.position(), one);
        }

        @Override
        public List<DisclosureCase> disclosures(SessionId session) {
            return disclosures.all().stream().filter(one -> one.session().equals(session)).toList();
        }

        @Override
        public @Nullable BadgeCase badge(BadgeId badge) {
            return badges.find(badge);
        }

        @Override
        public void save(BadgeCase badge) {
            badges.save(badge.badge(), badge.position(), badge);
        }

        @Override
        public List<BadgeCase> badges(SessionId session) {
            return badges.all().stream().filter(badge -> badge.session().equals(session)).toList();
        }

        @Override
        public void save(CodeOfConduct code) {
            codes.save(code.published().position(), code.published().position(), code);
        }

        @Override
        public @Nullable Finding find(FindingId finding) {
            return findings.find(finding);
        }

        @Override
        public void save(Finding finding) {
            findings.save(finding.finding(), finding.position(), finding);
        }

        @Override
        public List<Finding> findings(SessionId session) {
            return findings.all().stream().filter(one -> one.session() == null || one.session().equals(session)).toList();
        }

        @Override
        public List<CodeOfConduct> codes() {
            return codes.all();
        }

        @Override
        public @Nullable PersonCase find(DelegateId delegate) {
            return persons.find(delegate);
        }

        @Override
        public void save(PersonCase one) {
            persons.save(one.delegate(), one.position(), one);
        }

        @Override
        public List<PersonCase> persons(SessionId session) {
            return persons.all().stream().filter(one -> one.session().equals(session)).toList();
        }

        @Override
        public @Nullable SessionFacts session(SessionId session) {
            return facts.find(session);
        }

        @Override
        public void save(SessionFacts session) {
            facts.save(session.session(), session.position(), session);
        }
    }

    public static final class OfNotices implements NoticeRows {
        public final Guarded<String, Notice> kept = new Guarded<>();
        public final Guarded<AccreditationId, Addressee> addressees = new Guarded<>();
        public final Guarded<DelegateId, AboutDelegate> delegates = new Guarded<>();

        @Override
        public @Nullable Notice find(String id) {
            return kept.find(id);
        }

        @Override
        public void save(Notice notice) {
            kept.save(notice.id(), notice.position(), notice);
        }

        @Override
        public @Nullable Addressee addressee(AccreditationId accreditation) {
            return addressees.find(accreditation);
        }

        @Override
        public void save(Addressee addressee) {
            addressees.save(addressee.accreditation(), addressee.position(), addressee);
        }

        @Override
        public @Nullable AboutDelegate about(DelegateId delegate) {
            return delegates.find(delegate);
        }

        @Override
        public void save(AboutDelegate about) {
            delegates.save(about.delegate(), about.position(), about);
        }

        @Override
        public List<Notice> inbox(UserId applicant, @Nullable Long before, int limit) {
            return kept.all().stream()
                    .filter(notice -> notice.applicant().equals(applicant) && (before == null || notice.sentAt() < before))
                    .sorted(Comparator.comparing(Notice::sentAt).reversed()).limit(limit).toList();
        }

        @Override
        public int unopened(UserId applicant, int atMost) {
            return (int) kept.all().stream().filter(notice -> notice.applicant().equals(applicant) && notice.openedAt() == null)
                    .limit(atMost).count();
        }
    }

    public static final class OfTodo implements TodoRows {
        private record Key(@Nullable AccreditationId accreditation, Task task) {}

        public final Guarded<AccreditationId, TodoFile> files = new Guarded<>();
        public final Guarded<DelegateId, TodoDelegate> delegates = new Guarded<>();
        public final Guarded<SessionId, TodoSession> sessions = new Guarded<>();
        private final Guarded<Key, TodoRow> tasks = new Guarded<>();

        @Override
        public @Nullable TodoSession find(SessionId session) {
            return sessions.find(session);
        }

        @Override
        public void save(TodoSession session) {
            sessions.save(session.session(), session.position(), session);
        }

        @Override
        public @Nullable TodoDelegate find(DelegateId delegate) {
            return delegates.find(delegate);
        }

        @Override
        public void save(TodoDelegate delegate) {
            delegates.save(delegate.delegate(), delegate.position(), delegate);
        }

        @Override
        public @Nullable TodoFile find(AccreditationId accreditation) {
            return files.find(accreditation);
        }

        @Override
        public void save(TodoFile file) {
            files.save(file.accreditation(), file.position(), file);
        }

        @Override
        public void save(TodoRow row) {
            tasks.save(new Key(row.accreditation(), row.task()), row.position(), row);
        }

        @Override
        public List<TodoRow> due(@Nullable Instant from, @Nullable Instant to, @Nullable TodoCursor after, int limit) {
            return tasks.all().stream().filter(row -> isWithin(row.place(), from, to, after))
                    .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.place()))).limit(limit).toList();
        }

        public List<TodoRow> all() {
            return tasks.all();
        }

        private static boolean isWithin(@Nullable TodoCursor place, @Nullable Instant from, @Nullable Instant to,
                @Nullable TodoCursor after) {
            return place != null && (from == null || !place.at().isBefore(from)) && (to == null || !place.at().isAfter(to))
                    && (after == null || place.compareTo(after) > 0);
        }
    }

    public static final class OfMissed implements MissedRows {
        public final Guarded<AccreditationId, MissedFile> files = new Guarded<>();
        public final Guarded<MissedCursor, MissedRow> kept = new Guarded<>();

        @Override
        public @Nullable MissedFile file(AccreditationId accreditation) {
            return files.find(accreditation);
        }

        @Override
        public void save(MissedFile file) {
            files.save(file.accreditation(), file.position(), file);
        }

        @Override
        public @Nullable MissedRow find(MissedCursor which) {
            return kept.find(which);
        }

        @Override
        public void save(MissedRow row) {
            kept.save(row.place(), row.position(), row);
        }

        @Override
        public List<MissedRow> page(SessionId session, @Nullable MissedCursor after, int limit) {
            return all(session).stream().filter(row -> after == null || row.place().compareTo(after) > 0)
                    .sorted(Comparator.comparing(MissedRow::place)).limit(limit).toList();
        }

        @Override
        public List<MissedRow> all(SessionId session) {
            return kept.all().stream().filter(row -> row.session().equals(session)).toList();
        }
    }

    public static final class OfErasures implements ErasureRows {
        public final Guarded<String, ErasureRow> kept = new Guarded<>();

        @Override
        public @Nullable ErasureRow find(String subject) {
            return kept.find(subject);
        }

        @Override
        public void save(ErasureRow row) {
            kept.save(row.subject(), row.position(), row);
        }

        @Override
        public List<ErasureRow> awaiting(int limit) {
            return sorted(ErasureRow::awaitingSince, Comparator.naturalOrder(), limit);
        }

        @Override
        public List<ErasureRow> erased(int limit) {
            return sorted(row -> row.erased() == null ? null : row.erased().at(), Comparator.reverseOrder(), limit);
        }

        @Override
        public List<ErasureRow> due(int limit) {
            return sorted(ErasureRow::due, Comparator.naturalOrder(), limit);
        }

        private List<ErasureRow> sorted(Function<ErasureRow, @Nullable Instant> at, Comparator<Instant> order, int limit) {
            return kept.all().stream().filter(row -> at.apply(row) != null)
                    .sorted(Comparator.comparing((ErasureRow row) -> Objects.requireNonNull(at.apply(row)), order)
                            .thenComparing(ErasureRow::subject))
                    .limit(limit).toList();
        }
    }

    public static final class OfAnnouncements implements AnnouncementRows {
        private record Key(String whose, int notice) {}

        public final Guarded<AccreditationId, AnnouncedFile> files = new Guarded<>();
        public final Guarded<DelegateId, AnnouncedDelegate> delegates = new Guarded<>();
        private final Guarded<Key, Announcement> kept = new Guarded<>();

        @Override
        public @Nullable Announcement find(AccreditationId accreditation, int notice) {
            return kept.find(new Key(accreditation.value(), notice));
        }

        @Override
        public @Nullable Announcement find(DelegateId delegate, int notice) {
            return kept.find(new Key("delegate." + delegate.value(), notice));
        }

        @Override
        public @Nullable AnnouncedDelegate delegate(DelegateId delegate) {
            return delegates.find(delegate);
        }

        @Override
        public void save(AnnouncedDelegate delegate) {
            delegates.save(delegate.delegate(), delegate.position(), delegate);
        }

        @Override
        public void save(Announcement row) {
            DelegateId delegate = row.delegate();
            kept.save(new Key(delegate == null ? row.accreditation().value() : "delegate." + delegate.value(), row.notice()),
                    row.position(), row);
        }

        @Override
        public @Nullable AnnouncedFile file(AccreditationId accreditation) {
            return files.find(accreditation);
        }

        @Override
        public void save(AnnouncedFile file) {
            files.save(file.accreditation(), file.position(), file);
        }

        @Override
        public List<Announcement> waiting(long after, int limit) {
            return kept.all().stream().filter(row -> row.waiting() && row.dispatched() > after)
                    .sorted(Comparator.comparing(Announcement::dispatched)).limit(limit).toList();
        }

        public List<Announcement> all() {
            return kept.all();
        }
    }

    public static final class OfAccesses implements AccessRows {
        public final Guarded<AccreditationId, AssignedRow> files = new Guarded<>();
        public final Guarded<ExceptionalAccessId, ExceptionalAccessRow> kept = new Guarded<>();

        @Override
        public @Nullable AssignedRow assigned(AccreditationId accreditation) {
            return files.find(accreditation);
        }

        @Override
        public void save(AssignedRow row) {
            files.save(row.accreditation(), row.position(), row);
        }

        @Override
        public @Nullable ExceptionalAccessRow find(ExceptionalAccessId access) {
            return kept.find(access);
        }

        @Override
        public void save(ExceptionalAccessRow row) {
            kept.save(row.access(), row.position(), row);
        }

        @Override
        public List<ExceptionalAccessRow> page(@Nullable Review review, @Nullable ExceptionalAccessCursor after, int limit) {
            return kept.all().stream().filter(row -> review == null || row.review() == review)
                    .filter(row -> after == null || row.place().compareTo(after) > 0)
                    .sorted(Comparator.comparing(ExceptionalAccessRow::place)).limit(limit).toList();
        }
    }

    public static final class OfSamples implements SampleRows {
        public final Guarded<SampleId, SampleRow> kept = new Guarded<>();
        public final Guarded<AccreditationId, FiledIn> files = new Guarded<>();
        public final Guarded<Long, DecidedRow> decided = new Guarded<>();
        public final Guarded<String, FollowUpRow> followUps = new Guarded<>();

        @Override
        public @Nullable SampleRow find(SampleId sample) {
            return kept.find(sample);
        }

        @Override
        public void save(SampleRow row) {
            kept.save(row.sample(), row.position(), row);
        }

        @Override
        public List<SampleRow> page(SessionId session, @Nullable Long before, int limit) {
            return kept.all().stream().filter(row -> row.session().equals(session) && (before == null || row.began() < before))
                    .sorted(Comparator.comparingLong(SampleRow::began).reversed()).limit(limit).toList();
        }

        @Override
        public int earlier(SessionId session, DecisionKind kind, long began) {
            return (int) kept.all().stream()
                    .filter(row -> row.session().equals(session) && row.kind() == kind && row.began() < began).count();
        }

        @Override
        public List<SampleRow> waiting(int limit) {
            return kept.all().stream().filter(row -> row.drawn() == null).sorted(Comparator.comparingLong(SampleRow::began)).limit(limit)
                    .toList();
        }

        @Override
        public @Nullable FiledIn filedIn(AccreditationId accreditation) {
            return files.find(accreditation);
        }

        @Override
        public void save(FiledIn row) {
            files.save(row.accreditation(), row.position(), row);
        }

        @Override
        public void save(DecidedRow row) {
            decided.save(row.decision().position(), row.decision().position(), row);
        }

        @Override
        public List<DecidedRow> decided(SessionId session, Set<String> types, long upTo) {
            return decided.all().stream().filter(row -> row.session().equals(session) && types.contains(row.decision().type())
                    && row.decision().position() <= upTo).toList();
        }

        @Override
        public @Nullable FollowUpRow followUp(SampleId sample, long decision) {
            return followUps.find(sample.value() + "/" + decision);
        }

        @Override
        public void save(FollowUpRow row) {
            followUps.save(row.sample().value() + "/" + row.decision().position(), row.position(), row);
        }

        @Override
        public List<FollowUpRow> followUps(SessionId session, @Nullable Long after, int limit) {
            return followUps.all().stream()
                    .filter(row -> row.open() && row.session().equals(session) && (after == null || row.asked() > after))
                    .sorted(Comparator.comparingLong(FollowUpRow::asked)).limit(limit).toList();
        }
    }

    public static final class OfDelegates implements DelegateRows {
        public final Guarded<DelegateId, DelegateRow> kept = new Guarded<>();

        @Override
        public @Nullable DelegateRow find(DelegateId delegate) {
            return kept.find(delegate);
        }

        @Override
        public void save(DelegateRow row) {
            kept.save(row.delegate(), row.position(), row);
        }

        @Override
        public List<DelegateRow> page(DelegatesQuery query, int limit) {
            Long after = query.after();
            return kept.all().stream().filter(query::admits).filter(row -> after == null || row.order() > after)
                    .sorted(Comparator.comparing(DelegateRow::order)).limit(limit).toList();
        }

        @Override
        public PlacesTaken taken(AccreditationId host, Instant now) {
            return taken(row -> row.host().accreditation().equals(host), now);
        }

        @Override
        public PlacesTaken taken(SessionId session, ParticipantCategory category, Instant now) {
            return taken(row -> row.host().session().equals(session) && row.host().category() == category, now);
        }

        @Override
        public List<DelegateRow> appealed(int limit) {
            return kept.all().stream().filter(row -> row.appeals().next() != null)
                    .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.appeals().next()))).limit(limit).toList();
        }

        private PlacesTaken taken(Predicate<DelegateRow> there, Instant now) {
            List<DelegateRow> all = kept.all().stream().filter(there).toList();
            return new PlacesTaken((int) all.stream().filter(row -> row.holdsPlaceAt(now)).count(),
                    (int) all.stream().filter(DelegateRow::isWaiting).count());
        }
    }

    public static final class OfBadges implements BadgeRows {
        public final Guarded<BadgeId, BadgeRow> kept = new Guarded<>();
        public final Guarded<DelegateId, DelegateRow> bearers = new Guarded<>();

        @Override
        public @Nullable BadgeRow find(BadgeId badge) {
            return kept.find(badge);
        }

        @Override
        public void save(BadgeRow row) {
            kept.save(row.badge(), row.position(), row);
        }

        @Override
        public List<BadgeRow> of(DelegateId delegate) {
            return kept.all().stream().filter(row -> row.delegate().equals(delegate)).sorted(Comparator.comparing(BadgeRow::order))
                    .toList();
        }

        @Override
        public @Nullable DelegateRow bearer(DelegateId delegate) {
            return bearers.find(delegate);
        }

        @Override
        public void save(DelegateRow bearer) {
            bearers.save(bearer.delegate(), bearer.position(), bearer);
        }

        @Override
        public List<BadgeRow> page(BadgesQuery query, Instant now, int limit) {
            Long after = query.after();
            return kept.all().stream().filter(row -> query.admits(row, now)).filter(row -> after == null || row.order() > after)
                    .sorted(Comparator.comparing(BadgeRow::order)).limit(limit).toList();
        }
    }
}
