package org.lintel.application.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lintel.views.compliance.ComplianceHistory;
import org.lintel.views.compliance.Status;
import org.lintel.views.compliance.StatusChange;

/** A history of statuses as a drawing: a lane for each control that ever had one, from its first change to the moment of the history. */
record StatusLanes(int width, int height, List<Lane> lanes) {
    private static final int WIDTH = 640;
    private static final int LABEL = 70;
    private static final int LANE = 22;
    private static final int BAR = 14;

    record Lane(String control, int top, List<Stretch> stretches) {}

    record Stretch(int left, int width, Status status) {}

    StatusLanes {
        lanes = List.copyOf(lanes);
    }

    static StatusLanes of(ComplianceHistory history) {
        Map<String, List<StatusChange>> changes = new TreeMap<>();
        history.changes().forEach(one -> changes.computeIfAbsent(one.control(), _ -> new ArrayList<>()).add(one));
        Instant first = history.changes().isEmpty() ? history.asOf() : history.changes().getFirst().since();
        double span = Math.max(1, Duration.between(first, history.asOf()).toSeconds());
        List<Lane> lanes = new ArrayList<>();
        changes.forEach((control, all) -> {
            List<Stretch> stretches = new ArrayList<>();
            for (int one = 0; one < all.size(); one++) {
                Instant end = one + 1 < all.size() ? all.get(one + 1).since() : history.asOf();
                int left = LABEL + (int) ((WIDTH - LABEL) * (Duration.between(first, all.get(one).since()).toSeconds() / span));
                int right = LABEL + (int) ((WIDTH - LABEL) * (Duration.between(first, end).toSeconds() / span));
                stretches.add(new Stretch(Math.min(left, WIDTH - 2), Math.max(2, right - left), all.get(one).status()));
            }
            lanes.add(new Lane(control, lanes.size() * LANE + (LANE - BAR) / 2, stretches));
        });
        return new StatusLanes(WIDTH, Math.max(1, lanes.size()) * LANE, lanes);
    }
}
