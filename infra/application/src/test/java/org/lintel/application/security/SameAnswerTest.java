package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/**
 * What is another's and what does not exist are answered alike, to the last header, and the time tells them apart no more than chance does: the
 * medians differ by less than the spread, or than a fifth of the median, in one of three measurements at least. 200 calls of each kind by turns, 1,000
 * with {@code -Dlintel.slow=true}.
 */
@Tag("long")
class SameAnswerTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final int MOST_MEASUREMENTS = 3;
    private static final int CALLS = Boolean.getBoolean("lintel.slow") ? 1_000 : 200;
    private static final String UNKNOWN = "0b9f1e9a-0000-4000-8000-000000000000";
    private static final String ANOTHERS = anothers();
    private static final String ANOTHERS_DELEGATE = PlayedDelegate.nominated(REGISTRY, ANOTHERS, "applicant2", "Bo").id();

    /** When it was, and whether the connection is used any further: that is closed after a hundred calls, whatever they were. */
    private static final Set<String> NOT_OF_THE_ANSWER = Set.of("date", "connection", "keep-alive");

    private final Caller applicant = REGISTRY.user("applicant");

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/accreditations/{id}", "GET /api/accreditations/{id}/history",
            "POST /api/accreditations/{id}/withdraw", "POST /api/accreditations/{id}/appeal {\"reasons\":\"It was another organisation.\"}",
            "GET /api/notices/{id}.1/letter", "POST /api/notices/{id}.1/open", "GET /api/delegates/{id}",
            "POST /api/delegates/{id}/withdraw"})
    void whatIsAnothersIsAnsweredLikeWhatDoesNotExistAndAsFast(String call) {
        assertThat(shown(send(call, anothersOf(call)).answers(404, "not-found")))
                .isEqualTo(shown(send(call, UNKNOWN).answers(404, "not-found")));

        // A busy machine may disturb a measurement; a difference in the program shows in all.
        List<Times> measured = new ArrayList<>();
        do {
            measured.add(measured(call));
        } while (measured.size() < MOST_MEASUREMENTS && !measured.getLast().differByLessThanTheSpread());
        assertThat(measured.getLast()).as("all: %s", measured).matches(Times::differByLessThanTheSpread);
    }

    @Test
    void aDifferenceLargerThanTheSpreadIsNoticed() {
        // The spread is half the noise; where that is less than a fifth of the median, the fifth counts.
        assertThat(times(1_000, 1_000, 400).differByLessThanTheSpread()).isTrue();
        assertThat(times(1_000, 1_500, 400).differByLessThanTheSpread()).isFalse();
        assertThat(times(1_500, 1_000, 400).differByLessThanTheSpread()).isFalse();
        assertThat(times(1_000, 1_500, 1_200).differByLessThanTheSpread()).isTrue();
        assertThat(times(1_000, 1_150, 40).differByLessThanTheSpread()).isTrue();
        assertThat(times(1_000, 1_300, 40).differByLessThanTheSpread()).isFalse();
    }

    private static Times times(long anothers, long unknown, long noise) {
        Random random = new Random(1);
        return new Times(random.longs(CALLS, 0, noise).map(time -> anothers + time).toArray(),
                random.longs(CALLS, 0, noise).map(time -> unknown + time).toArray());
    }

    private record Times(long[] anothers, long[] unknown) {
        Times {
            Arrays.sort(anothers);
            Arrays.sort(unknown);
        }

        boolean differByLessThanTheSpread() {
            return Math.abs(quartile(anothers, 2) - quartile(unknown, 2)) <= Math.max(spread(anothers), spread(unknown));
        }

        @Override
        public String toString() {
            return "quartiles in µs, another's %s, unknown %s".formatted(quartiles(anothers), quartiles(unknown));
        }

        private static List<Long> quartiles(long[] sorted) {
            return LongStream.rangeClosed(1, 3).mapToObj(quarter -> quartile(sorted, (int) quarter) / 1_000).toList();
        }

        /** Between the quartiles: what one slow call does not move. Where all are alike, a fifth of the median: other work on the machine moves that. */
        private static long spread(long[] sorted) {
            return Math.max(quartile(sorted, 3) - quartile(sorted, 1), quartile(sorted, 2) / 5);
        }

        private static long quartile(long[] sorted, int quarter) {
            return sorted[quarter * sorted.length / 4];
        }
    }

    private Times measured(String call) {
        long[] anothers = new long[CALLS];
        long[] unknown = new long[CALLS];
        for (int round = -CALLS / 4; round < CALLS; round++) {
            boolean first = round % 2 == 0;
            long one = nanos(call, first ? anothersOf(call) : UNKNOWN);
            long two = nanos(call, first ? UNKNOWN : anothersOf(call));
            if (round >= 0) {
                anothers[round] = first ? one : two;
                unknown[round] = first ? two : one;
            }
        }
        return new Times(anothers, unknown);
    }

    private long nanos(String call, String id) {
        long before = System.nanoTime();
        send(call, id);
        return System.nanoTime() - before;
    }

    private Answer send(String call, String id) {
        String[] parts = call.split(" ", 3);
        String path = parts[1].replace("{id}", id);
        return parts[0].equals("GET") ? applicant.get(path) : applicant.post(path, parts.length == 3 ? parts[2] : "{}");
    }

    private static String anothersOf(String call) {
        return call.contains("/delegates/") ? ANOTHERS_DELEGATE : ANOTHERS;
    }

    private static Map<String, List<String>> shown(Answer answer) {
        Map<String, List<String>> shown = new HashMap<>(answer.headers().map());
        shown.keySet().removeIf(name -> NOT_OF_THE_ANSWER.contains(name.toLowerCase(Locale.ROOT)));
        shown.put("the body", List.of(answer.body()));
        return shown;
    }

    private static String anothers() {
        PlayedFile file = PlayedFile.requested(REGISTRY, REGISTRY.session(), TestRegistry.unused("Organisation "), "applicant2").active()
                .noticeGiven();
        REGISTRY.user("applicant2").get("/api/notices?after=" + file.after()).answers(200);
        file.read("applicant2");
        file.history("applicant2");
        return file.id();
    }
}
