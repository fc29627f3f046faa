package org.lintel.views.compliance;

import java.util.List;
import java.util.stream.Stream;

/** An appeal that was decided overturned the decision against which it was lodged (guideline G17); shown, and neither good nor bad. */
public record AppealsUpheld() implements ProcessProperty {
    @Override
    public List<Sample> samples(DueProcess process) {
        return process.appeals().stream().flatMap(appeal -> Stream.ofNullable(appeal.decided()).map(decided -> sample(appeal, decided)))
                .toList();
    }

    private static Sample sample(AppealCase appeal, CountedEvent decided) {
        Sample.Reason verdict = new Sample.Reason(decided,
                appeal.upheld() ? Why.APPEAL_UPHELD : Why.APPEAL_DISMISSED);
        return new Sample(decided.recordedAt(), decided.recordedAt(), appeal.upheld(),
                List.of(new Sample.Reason(appeal.lodged(), Why.APPEAL_DECIDED), verdict)).begun(appeal.lodged().recordedAt());
    }
}
