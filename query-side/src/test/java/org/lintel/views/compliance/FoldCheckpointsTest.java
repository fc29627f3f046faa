package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.views.testing.RandomSessions;

/** A view folded from a checkpoint is the view folded from the first event, whatever was asked before. */
class FoldCheckpointsTest {
    private static final int APART = 40;
    private static final int QUESTIONS = 120;

    private final long seed = Long.getLong("lintel.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<RecordedEvent> events = RandomSessions.of(seed, 700);
    private final List<Long> read = new ArrayList<>();

    FoldCheckpointsTest() {
        System.out.println("checkpoints of the fold: seed " + seed);
    }

    @Test
    void atAnyPositionInAnyOrderTheViewIsTheOneFoldedFromTheStart() {
        FoldCheckpoints checkpoints = new FoldCheckpoints(APART, 1_000_000);
        for (int question = 0; question < QUESTIONS; question++) {
            long position = random.nextInt(events.size() + 1) - 1;
            agree(checkpoints, position);
        }
        assertThat(checkpoints.size()).isPositive();
    }

    @Test
    void onlyWhatFollowsTheNearestIsRead() {
        FoldCheckpoints checkpoints = new FoldCheckpoints(APART, 1_000_000);
        checkpoints.asOf(events.size() - 1, this::recorded);
        assertThat(read).hasSize(events.size());
        read.clear();
        checkpoints.asOf(3 * APART + 5, this::recorded);
        assertThat(read.getFirst()).isEqualTo(3 * APART);
        assertThat(read).hasSizeLessThan(APART);
        read.clear();
        checkpoints.asOf(4 * APART - 1, this::recorded);
        assertThat(read).as("it lies there").isEmpty();
    }

    @Test
    void whatTheyHoldIsBoundedAndWhatIsGivenUpIsFoldedAgain() {
        int most = 600;
        FoldCheckpoints checkpoints = new FoldCheckpoints(10, most);
        for (int question = 0; question < QUESTIONS; question++) {
            agree(checkpoints, random.nextInt(events.size()));
        }
        assertThat(checkpoints.size()).as("of 70").isLessThan(35).isPositive();
    }

    @Test
    void severalWhoAskAtOnceGetTheSame() throws ExecutionException, InterruptedException {
        FoldCheckpoints checkpoints = new FoldCheckpoints(APART, 1_000_000);
        List<Long> positions = IntStream.range(0, 40).mapToObj(_ -> (long) random.nextInt(events.size())).toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Future<ComplianceReport>> answers = positions.stream()
                    .map(position -> pool.submit(() -> report(checkpoints.asOf(position, from -> events.stream().skip(from)), position)))
                    .toList();
            for (int one = 0; one < answers.size(); one++) {
                long position = positions.get(one);
                assertThat(answers.get(one).get()).as("seed %d, position %d", seed, position)
                        .isEqualTo(report(ComplianceFold.of(events.stream().limit(position + 1)), position));
            }
        }
    }

    private void agree(FoldCheckpoints checkpoints, long position) {
        Compliance fromTheStart = ComplianceFold.of(events.stream().limit(position + 1));
        Compliance fromACheckpoint = checkpoints.asOf(position, this::recorded);
        assertThat(report(fromACheckpoint, position)).as("seed %d, position %d", seed, position)
                .isEqualTo(report(fromTheStart, position));
        Instant then = moment(position);
        assertThat(fromACheckpoint.history(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, then)).as("seed %d", seed)
                .isEqualTo(fromTheStart.history(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, then));
        assertThat(fromACheckpoint.evidence(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, "G01", then)).as("seed %d", seed)
                .isEqualTo(fromTheStart.evidence(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, "G01", then));
    }

    private Stream<RecordedEvent> recorded(long from) {
        return events.stream().skip(from).peek(event -> read.add(event.position()));
    }

    private ComplianceReport report(Compliance compliance, long position) {
        return compliance.report(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, moment(position));
    }

    private Instant moment(long position) {
        return events.get((int) Math.max(0, position)).recordedAt();
    }
}
