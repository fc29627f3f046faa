package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.language.SessionId;

class PaperTest {
    private static final Instant MONDAY = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2027-03-02T10:00:00Z");

    @Test
    void theWorstIsTheOneThatFallsFurthestShortThenTheOneOfLongestStanding() {
        Paper paper = paper(List.of(), result("G01.1", Status.NOT_MET, 0.9, TUESDAY), result("G02.1", Status.NOT_MET, 0.5, TUESDAY),
                result("G03.1", Status.NOT_MET, 0.9, MONDAY), result("G04.1", Status.NOT_MET, null, MONDAY),
                result("G05.1", Status.MET, 1.0, MONDAY), result("G06.1", Status.NO_DATA, null, null));
        assertThat(paper.worst()).extracting(concern -> concern.control().id()).containsExactly("G02.1", "G03.1", "G01.1");
    }

    @Test
    void ofEachControlTheLatestChangeSinceThenIsTold() {
        Paper paper = paper(List.of(new StatusChange("G01.1", Status.MET, MONDAY), new StatusChange("G02.1", Status.MET, TUESDAY),
                new StatusChange("G02.1", Status.NOT_MET, TUESDAY.plusSeconds(1))));
        assertThat(paper.changed()).containsExactly(new StatusChange("G02.1", Status.NOT_MET, TUESDAY.plusSeconds(1)));
    }

    @Test
    void whatIsNotYetDueIsDueNext() {
        assertThat(paper(List.of(), result("G01.1", Status.NOT_YET_DUE, null, MONDAY)).dueNext())
                .extracting(concern -> concern.control().id()).containsExactly("G01.1");
    }

    private static Paper paper(List<StatusChange> changes, ControlResult... results) {
        SessionId session = new SessionId("ASP25");
        List<GuidelineResult> guidelines = Stream.of(results)
                .map(one -> new GuidelineResult(one.id().substring(0, 3), "t", List.of(one), List.of())).toList();
        return Paper.of(new ComplianceReport(session, TUESDAY, "v", true, guidelines),
                new ComplianceHistory(session, TUESDAY, "v", true, changes), TUESDAY);
    }

    private static ControlResult result(String id, Status status, @Nullable Double value, @Nullable Instant since) {
        return new ControlResult(id, status, false, 1, 2, value, BigDecimal.ONE, since);
    }
}
