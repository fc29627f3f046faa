package org.lintel.views.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.compliance.Case;
import org.lintel.views.compliance.ComplianceRows;
import org.lintel.views.compliance.SessionFacts;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.FileRows;
import org.lintel.views.history.HistoryEntries;
import org.lintel.views.history.HistoryEntry;
import org.lintel.views.sessions.SessionRow;
import org.lintel.views.sessions.SessionRows;
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
        public final Guarded<SessionId, SessionFacts> facts = new Guarded<>();

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
        public @Nullable SessionFacts session(SessionId session) {
            return facts.find(session);
        }

        @Override
        public void save(SessionFacts session) {
            facts.save(session.session(), session.position(), session);
        }
    }
}
