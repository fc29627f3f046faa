package org.lintel.views.compliance;

import java.time.Instant;
import java.util.List;

/** The review panel decided an appeal within its time limit (guideline G17). An appeal is judged at its decision, or once it is overdue. */
public record AppealsDecidedInTime() implements ProcessProperty {
    @Override
    public List<Sample> samples(DueProcess process) {
        return process.appeals().stream().map(AppealsDecidedInTime::sample).toList();
    }

    private static Sample sample(AppealCase appeal) {
        Instant over = appeal.decisionDue().plusSeconds(1);
        CountedEvent lodged = appeal.lodged();
        CountedEvent decided = appeal.decided();
        Sample.Reason started = new Sample.Reason(lodged, Why.TIME_LIMIT_STARTED, appeal.decisionDue());
        if (decided != null && decided.recordedAt().isBefore(over)) {
            return new Sample(lodged.recordedAt(), decided.recordedAt(), true,
                    List.of(started, new Sample.Reason(decided, Why.APPEAL_IN_TIME)));
        }
        return new Sample(lodged.recordedAt(), over, false,
                decided == null
                        ? List.of(started)
                        : List.of(started, new Sample.Reason(decided, Why.APPEAL_LATE)));
    }
}
