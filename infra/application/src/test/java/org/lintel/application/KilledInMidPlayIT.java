package org.lintel.application;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.ChildRegistry;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.Recorded;

/**
 * The program is killed while four applicants' stories are played at once, five times (ten with {@code -Pslow}). What was answered is there after each start, none of
 * it twice, and the views are what a fold from the first event gives.
 */
@Timeout(600)
class KilledInMidPlayIT {
    private static final int KILLS = Boolean.getBoolean("lintel.slow") ? 10 : 5;
    private static final int STORIES_AT_ONCE = 4;
    private static final int MOST_ANSWERS_BEFORE_A_KILL = 60;
    private static final String SESSION = "KILLED";

    private final ConcurrentLinkedQueue<Answered> answered = new ConcurrentLinkedQueue<>();

    /** A command, and what it was answered. */
    private record Answered(Command command, String answer) {}

    private record Command(String user, String path, String body, String key) {
        Answer send(ChildRegistry registry) {
            Answer answer = registry.user(user).post(path, body, key);
            assertThat(answer.status()).as(() -> path + " answered " + answer.body()).isIn(200, 201);
            return answer;
        }
    }

    @Test
    @Tag("inv-32")
    void everyAnsweredCommandIsThereAndNoneTwice(@TempDir Path data) throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random chance = new Random(seed);
        List<Story> stories = IntStream.range(0, STORIES_AT_ONCE).mapToObj(Story::new).toList();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildRegistry registry = ChildRegistry.demo(data, "--empty")) {
                if (kill == 0) {
                    convene(registry);
                }
                everyAnswerIsGivenAgain(registry, chance);
                playUntilKilled(registry, stories, answered.size() + 1 + chance.nextInt(MOST_ANSWERS_BEFORE_A_KILL));
            }
        }

        try (ChildRegistry registry = ChildRegistry.demo(data, "--empty")) {
            stories.forEach(story -> story.finishStep(registry));
            Recorded recorded = new Recorded(registry);
            assertThat(recorded.commands()).as("commands on record").doesNotHaveDuplicates().hasSize(answered.size());
            answered.forEach(each -> assertThat(each.command.send(registry).body()).isEqualTo(each.answer));
            assertThat(recorded.commands()).as("after sending all again").hasSize(answered.size());

            recorded.awaitViews();
            var views = recorded.views(SESSION);
            recorded.rebuildViews();
            assertThat(recorded.views(SESSION)).isEqualTo(views);
        }
    }

    private void convene(ChildRegistry registry) {
        Command convene = new Command("officer", "/api/sessions", """
                {"id":"%s","name":"A session","opens":"2099-12-06","closes":"2099-12-15","venue":"The Hague","hostState":"NLD",
                 "requestWindow":{"from":"2020-01-01T00:00:00Z","to":"2099-12-15T23:59:59Z"},"quotas":{"NGO":600},
                 "quotaPerOrganisation":5,"mandatoryChecks":[]}
                """.formatted(SESSION), "session");
        answered.add(new Answered(convene, convene.send(registry).body()));
    }

    private void everyAnswerIsGivenAgain(ChildRegistry registry, Random chance) {
        List<Answered> all = List.copyOf(answered);
        IntStream.range(0, 20).mapToObj(_ -> all.get(chance.nextInt(all.size())))
                .forEach(each -> assertThat(each.command.send(registry).body()).isEqualTo(each.answer));
        Answered last = all.getLast();
        assertThat(last.command.send(registry).body()).isEqualTo(last.answer);
        assertThat(new Recorded(registry).commands()).doesNotHaveDuplicates().hasSizeBetween(all.size(), all.size() + STORIES_AT_ONCE);
    }

    private void playUntilKilled(ChildRegistry registry, List<Story> stories, int answersBefore) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(STORIES_AT_ONCE)) {
            var played = stories.stream().map(story -> threads.submit(() -> story.play(registry))).toList();
            Awaitility.await().pollInterval(java.time.Duration.ofMillis(1)).atMost(60, SECONDS)
                    .until(() -> answered.size() >= answersBefore || played.stream().anyMatch(java.util.concurrent.Future::isDone));
            registry.kill();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, SECONDS)).isTrue();
            played.forEach(each -> assertThat(each.state()).as(() -> String.valueOf(each.exceptionNow()))
                    .isEqualTo(java.util.concurrent.Future.State.SUCCESS));
        }
    }

    /** One file after the other from request to grant; a step whose answer did not come is sent again under its key. */
    private final class Story {
        private final int number;
        private int file;
        private int step;
        private String path = "";

        private Story(int number) {
            this.number = number;
        }

        private void play(ChildRegistry registry) {
            try {
                while (true) {
                    finishStep(registry);
                }
            } catch (UncheckedIOException killed) {
                // goes on after the next start
            }
        }

        private void finishStep(ChildRegistry registry) {
            Command command = next();
            Answer answer = command.send(registry);
            answered.add(new Answered(command, answer.body()));
            path = step == 0 ? answer.header("Location") : path;
            step = (step + 1) % 4;
            file += step == 0 ? 1 : 0;
        }

        private Command next() {
            String key = number + "-" + file + "-" + step;
            return switch (step) {
                case 0 -> new Command("applicant", "/api/accreditations",
                        PlayedFile.requestBody(SESSION, "Organisation " + number + "-" + file), key);
                case 1 -> new Command("officer", path + "/check-completeness", "{\"complete\":true}", key);
                case 2 -> new Command("officer", path + "/recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match.\"}", key);
                default -> new Command("officer2", path + "/grant", "{\"conditions\":[]}", key);
            };
        }
    }
}
