package org.lintel.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Canary;
import org.lintel.application.testing.Described;
import org.lintel.application.testing.PlantedFiles;
import org.lintel.application.testing.TestRegistry;

/**
 * Calls by chance, made from the API's own description, mangled in every way, by all users and by nobody: none is a fault, none is answered
 * as is not documented, and nobody is shown what they may not see. 2,000 calls, 20,000 with {@code -Dlintel.slow=true}; the seed is printed,
 * and {@code -Dlintel.seed=…} makes the same calls again.
 */
@Tag("long")
class MangledCallsTest {
    /** What is there to name: to focal points who is at risk, and to everybody who chose to be listed, which mangled calls do too. */
    private static final Set<String> NAMING = Set.of("get /api/risk-assessments", "get /api/sessions/{id}/participants");
    private static final int CALLS = Boolean.getBoolean("lintel.slow") ? 20_000 : 2_000;

    @Test
    void noCallHoweverMangledIsAFaultOrToldWhatItMayNotKnow() {
        long seed = Long.getLong("lintel.seed", new Random().nextLong());
        System.out.println("MangledCallsTest: lintel.seed=" + seed);
        try (TestRegistry registry = TestRegistry.own()) {
            Described described = Described.by(registry);
            PlantedFiles planted = PlantedFiles.in(registry);
            List<Canary> canaries = new ArrayList<>(planted.canaries());
            canaries.addAll(MangledCalls.canaries());
            Judged judged = new Judged(described, canaries);
            MangledCalls calls = new MangledCalls(described, new Random(seed), planted);
            Map<String, String> findings = new TreeMap<>();
            Map<Integer, Integer> statuses = new TreeMap<>();
            Set<String> accepted = new TreeSet<>();

            for (int number = 0; number < CALLS; number++) {
                MangledCall call = calls.call(number);
                Answer answer = call.sentTo(registry);
                statuses.merge(answer.status(), 1, Integer::sum);
                if (answer.status() < 300) {
                    accepted.add(call.operation());
                    if (answer.header("Content-Type").equals("application/json")) {
                        calls.learn(answer.text("/after"));
                        calls.learn(answer.text("/next"));
                    }
                }
                judged.findings(call.operation(), call.user(), answer).stream()
                        .filter(finding -> !finding.startsWith("shows ") || !NAMING.contains(call.operation()))
                        .forEach(finding -> findings.putIfAbsent(call.operation() + ": " + finding, call.toString()));
            }

            System.out.println("MangledCallsTest: " + CALLS + " calls, by status " + statuses + ", accepted by " + accepted.size() + " of "
                    + calls.operations() + " operations");
            assertThat(findings.entrySet().stream().map(finding -> finding.getKey() + " in " + finding.getValue())
                    .collect(Collectors.joining("\n"))).as("with -Dlintel.seed=" + seed).isEmpty();
            // A generator that is refused everywhere would find nothing.
            assertThat(statuses.keySet()).contains(200, 400, 401, 403, 404, 415, 422);
            assertThat(accepted).hasSizeGreaterThan(calls.operations() / 3);
        }
    }
}
