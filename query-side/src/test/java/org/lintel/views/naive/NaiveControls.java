package org.lintel.views.naive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;

/** Every control that can be measured, for a session at a moment: a loop over what had been recorded by then. */
public final class NaiveControls {
    private NaiveControls() {}

    /**
     * @param smallestRegion how many requests a region has that G19 compares
     * @return by the id of the control
     */
    public static Map<String, NaiveFigure> at(Instant now, List<RecordedEvent> events, SessionId session, int smallestRegion) {
        List<RecordedEvent> recorded = events.stream().filter(event -> !event.recordedAt().isAfter(now)).toList();
        NaiveRequests requests = new NaiveRequests(recorded, session, now);
        NaivePersons persons = new NaivePersons(recorded, session, now);
        NaiveProcess process = new NaiveProcess(recorded, session, now);
        NaiveFindings findings = new NaiveFindings(recorded, session);
        Map<String, NaiveFigure> figures = new TreeMap<>(Map.of("G04.1", findings.g04(), "G04.2", findings.g04Remedied(), "G16.1",
                findings.g16(), "G18.2", findings.g18(), "G24.1", findings.g24()));
        figures.putAll(Map.of("G01.1", requests.g01(), "G02.1", requests.g02(), "G03.1", persons.g03(), "G05.1", persons.g05(),
                "G13.1", persons.g13(), "G17.1", process.g17InTime(), "G17.2", process.g17Overturned(), "G18.1", process.g18(), "G19.1",
                requests.g19(smallestRegion), "G23.1", new NaiveRetention(recorded, session, now).g23()));
        return figures;
    }
}
