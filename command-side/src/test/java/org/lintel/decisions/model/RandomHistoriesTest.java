package org.lintel.decisions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever people send in whatever order, while time passes as it likes and the registry is restarted now and then: what is accepted keeps
 * to the domain, by a check that shares no code with the rules. 5,000 commands, 50,000 with {@code -Dlintel.slow=true}.
 */
@Tag("inv-1")
@Tag("inv-2")
@Tag("inv-4")
@Tag("inv-5")
@Tag("inv-6")
@Tag("inv-7")
@Tag("inv-8")
@Tag("inv-9")
@Tag("inv-10")
@Tag("inv-11")
@Tag("inv-12")
@Tag("inv-26")
@Tag("inv-27")
@Tag("inv-34")
class RandomHistoriesTest {
    /** Every record of the rules that is a command. */
    private static final int COMMANDS = 37;
    private static final int COMMANDS_IN_A_HISTORY = 1_250;
    private static final int HISTORIES = Boolean.getBoolean("lintel.slow") ? 40 : 4;
    /** Enough for everything to happen at least once, with seeds that stay the same. */
    private static final int HISTORIES_OF_EVERYTHING = 8;
    private static final Set<String> CODES = Set.of("session-exists", "version-exists", "retroactive", "not-in-state", "four-eyes",
            "conflict-of-interest", "window-closed", "ground-missing", "ground-not-in-list", "gist-missing", "notice-required",
            "notice-already-open", "already-requested", "organisation-already-accredited", "too-many-rounds", "question-repeated",
            "missing-named-late", "deadline-passed", "checks-outstanding", "re-application-barred", "grant-not-recommended", "same-facts",
            "reviewer-involved", "period-running", "limit-not-extendable", "condition-expired");

    /** Another seed each time; to see a failure again, give its seed as {@code -Dlintel.seed=…}. */
    @Test
    void anyHistoryKeepsToTheDomain() {
        long seed = Long.getLong("lintel.seed", new Random().nextLong());
        System.out.println("RandomHistoriesTest: lintel.seed=" + seed);
        LongStream seeds = new Random(seed).longs(HISTORIES);
        try {
            seeds.forEach(RandomHistoriesTest::played);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("With -Dlintel.seed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    /** Without this, a crowd that never gets anywhere would prove everything. */
    @Test
    void suchCrowdsGetEverywhereAndMeetEveryRefusal() {
        Map<String, Map<String, Integer>> all = new TreeMap<>();
        for (long seed = 1; seed <= HISTORIES_OF_EVERYTHING; seed++) {
            played(seed).forEach((command, outcomes) -> outcomes.forEach(
                    (outcome, times) -> all.computeIfAbsent(command, _ -> new TreeMap<>()).merge(outcome, times, Integer::sum)));
        }
        all.forEach((command, outcomes) -> System.out.printf(Locale.ROOT, "  %-24s %s%n", command, outcomes));
        assertThat(all).hasSize(COMMANDS);
        assertThat(all.keySet().stream().filter(command -> !all.getOrDefault(command, Map.of()).containsKey("accepted"))).isEmpty();
        assertThat(all.values().stream().flatMap(outcomes -> outcomes.keySet().stream())).containsAll(CODES);
    }

    private static Map<String, Map<String, Integer>> played(long seed) {
        Game game = new Game(seed, (command, history, circumstances) -> command.decide(history, circumstances));
        game.play(COMMANDS_IN_A_HISTORY);
        return game.tally();
    }
}
