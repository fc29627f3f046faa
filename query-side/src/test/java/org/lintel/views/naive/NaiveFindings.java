package org.lintel.views.naive;

import java.time.Duration;
import java.util.List;

import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;

/** G04, G16, G18 and G24, as far as they are found from outside. */
final class NaiveFindings {
    private final List<RecordedEvent> events;
    private final SessionId session;

    NaiveFindings(List<RecordedEvent> events, SessionId session) {
        this.events = events;
        this.session = session;
    }

    /** Leaks found from outside: none; one self-reported within 24 hours and remedied is none. */
    NaiveFigure g04() {
        long looked = 0;
        long without = 0;
        for (RecordedEvent event : events) {
            if (event.event() instanceof FindingRecorded found && isAbout(found, "G04")) {
                looked++;
                without += found.outcome() == FindingOutcome.KEPT || isRemedied(found, event) ? 1 : 0;
            }
        }
        return figure(without, looked, looked);
    }

    /** Of the leaks, those self-reported within 24 hours and remedied; no limit. */
    NaiveFigure g04Remedied() {
        long leaks = 0;
        long remedied = 0;
        for (RecordedEvent event : events) {
            if (event.event() instanceof FindingRecorded found && isAbout(found, "G04") && found.outcome() != FindingOutcome.KEPT) {
                leaks++;
                remedied += isRemedied(found, event) ? 1 : 0;
            }
        }
        return figure(remedied, leaks, 0);
    }

    /** Conflicts found later: none. */
    NaiveFigure g18() {
        long looked = 0;
        long without = 0;
        for (RecordedEvent event : events) {
            if (event.event() instanceof FindingRecorded found && isAbout(found, "G18")) {
                looked++;
                without += found.outcome() == FindingOutcome.KEPT ? 1 : 0;
            }
        }
        return figure(without, looked, looked);
    }

    /** Sampled decisions with sufficient reasons, whoever but the participants looked; 95 %. */
    NaiveFigure g16() {
        long sampled = 0;
        long sufficient = 0;
        for (RecordedEvent event : events) {
            if (event.event() instanceof FindingRecorded found && isAbout(found, "G16") && found.kind() != FindingKind.SURVEY
                    && found.sample() != null) {
                sampled += found.sample().size();
                sufficient += found.sample().asItShouldBe();
            }
        }
        return sampled == 0
                ? new NaiveFigure("NO_DATA", 0, 0)
                : new NaiveFigure(sufficient * 100 >= 95 * sampled ? "MET" : "NOT_MET", sufficient, sampled);
    }

    /** What the participants say; no limit. */
    NaiveFigure g24() {
        long asked = 0;
        long content = 0;
        for (RecordedEvent event : events) {
            if (event.event() instanceof FindingRecorded found && isAbout(found, "G24") && found.kind() == FindingKind.SURVEY
                    && found.sample() != null) {
                asked += found.sample().size();
                content += found.sample().asItShouldBe();
            }
        }
        return figure(content, asked, 0);
    }

    private boolean isAbout(FindingRecorded found, String guideline) {
        return found.guideline().value().equals(guideline) && (found.session() == null || found.session().equals(session));
    }

    private boolean isRemedied(FindingRecorded found, RecordedEvent recorded) {
        boolean putRight = found.outcome() == FindingOutcome.REMEDIED || events.stream()
                .anyMatch(event -> event.event() instanceof FindingClosed closed && closed.finding().equals(found.finding()));
        return putRight && found.kind() == FindingKind.SELF_REPORT && found.learntAt() != null
                && Duration.between(found.learntAt(), recorded.recordedAt()).compareTo(Duration.ofHours(24)) <= 0;
    }

    private static NaiveFigure figure(long numerator, long denominator, long least) {
        return new NaiveFigure(denominator == 0 ? "NO_DATA" : numerator >= least ? "MET" : "NOT_MET", numerator, denominator);
    }
}
