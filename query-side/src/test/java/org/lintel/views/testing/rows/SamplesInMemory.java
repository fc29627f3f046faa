package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;
import org.lintel.views.samples.DecidedRow;
import org.lintel.views.samples.FiledIn;
import org.lintel.views.samples.FollowUpRow;
import org.lintel.views.samples.SampleRow;
import org.lintel.views.samples.SampleRows;

public final class SamplesInMemory extends ViewInMemory implements SampleRows {
    private final RowsInMemory<SampleId, SampleRow> kept = rows(SampleRow::sample, SampleRow::position);
    private final RowsInMemory<AccreditationId, FiledIn> files = rows(FiledIn::accreditation, FiledIn::position);
    private final RowsInMemory<Long, DecidedRow> decided = rows(row -> row.decision().position(), row -> row.decision().position());
    private final RowsInMemory<String, FollowUpRow> followUps = rows(row -> followUpId(row.sample(), row.decision().position()),
            FollowUpRow::position);

    @Override
    public @Nullable SampleRow find(SampleId sample) {
        return kept.find(sample);
    }

    @Override
    public void save(SampleRow row) {
        kept.save(row);
    }

    @Override
    public List<SampleRow> page(SessionId session, @Nullable Long before, int limit) {
        return kept.list(row -> row.session().equals(session) && (before == null || row.began() < before),
                Comparator.comparingLong(SampleRow::began).reversed(), limit);
    }

    @Override
    public int earlier(SessionId session, DecisionKind kind, long began) {
        return kept.list(row -> row.session().equals(session) && row.kind() == kind && row.began() < began).size();
    }

    @Override
    public List<SampleRow> waiting(int limit) {
        return kept.list(row -> row.drawn() == null, Comparator.comparingLong(SampleRow::began), limit);
    }

    @Override
    public @Nullable FiledIn filedIn(AccreditationId accreditation) {
        return files.find(accreditation);
    }

    @Override
    public void save(FiledIn row) {
        files.save(row);
    }

    @Override
    public void save(DecidedRow row) {
        decided.save(row);
    }

    @Override
    public List<DecidedRow> decided(SessionId session, Set<String> types, long upTo) {
        return decided.list(row -> row.session().equals(session) && types.contains(row.decision().type())
                && row.decision().position() <= upTo);
    }

    @Override
    public @Nullable FollowUpRow followUp(SampleId sample, long decision) {
        return followUps.find(followUpId(sample, decision));
    }

    @Override
    public void save(FollowUpRow row) {
        followUps.save(row);
    }

    @Override
    public List<FollowUpRow> followUps(SessionId session, @Nullable Long after, int limit) {
        return followUps.list(row -> row.open() && row.session().equals(session) && (after == null || row.asked() > after),
                Comparator.comparingLong(FollowUpRow::asked), limit);
    }

    private static String followUpId(SampleId sample, long decision) {
        return sample.value() + "/" + decision;
    }
}
