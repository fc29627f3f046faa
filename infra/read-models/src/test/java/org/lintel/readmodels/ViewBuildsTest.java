package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewBuildsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestDatabase mongo = new TestDatabase();
    private final LiveViews live = new LiveViews(mongo.database());
    private Instant now = Instant.parse("2027-01-04T09:00:00Z");
    private final ViewBuilds one = builds("one");
    private final ViewBuilds other = builds("other");

    private ViewBuilds builds(String builder) {
        return new ViewBuilds(mongo.database(), live, builder, PATIENCE, () -> now);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void of_two_processes_one_builds() {
        ViewBuild build = Objects.requireNonNull(one.begin("worklist", 3));

        assertThat(other.begin("worklist", 3)).isNull();
        assertThat(build.collection()).isEqualTo("worklist-v3-g1");
        assertThat(one.go(build, 100, 400)).isTrue();
        assertThat(other.all().get("worklist")).isEqualTo(new ViewBuild("worklist", "worklist-v3-g1", "one", now, 100, 400));
    }

    @Test
    void each_attempt_has_a_collection_that_nobody_has_used() {
        live.switchTo(new LiveView("worklist", "worklist-v3-g7", 41), null);

        ViewBuild first = Objects.requireNonNull(one.begin("worklist", 3));
        ViewBuild second = Objects.requireNonNull(one.begin("worklist", 3));
        one.giveUp(second);
        ViewBuild third = Objects.requireNonNull(other.begin("worklist", 3));

        assertThat(first.collection()).isEqualTo("worklist-v3-g8");
        assertThat(second.collection()).isEqualTo("worklist-v3-g9");
        assertThat(third.collection()).isEqualTo("worklist-v3-g10");
    }

    @Test
    void a_process_that_gives_no_sign_of_life_loses_its_build_and_is_told_so() {
        ViewBuild lost = Objects.requireNonNull(one.begin("worklist", 3));
        now = now.plus(PATIENCE).plusMillis(1);

        ViewBuild taken = Objects.requireNonNull(other.begin("worklist", 3));

        assertThat(one.go(lost, 300, 400)).isFalse();
        one.giveUp(lost);
        one.end(lost);
        assertThat(other.go(taken, 1, 400)).isTrue();
        assertThat(taken.collection()).isNotEqualTo(lost.collection());
    }

    @Test
    void a_sign_of_life_keeps_the_build() {
        ViewBuild build = Objects.requireNonNull(one.begin("worklist", 3));
        for (int times = 0; times < 3; times++) {
            now = now.plus(PATIENCE.minusMillis(1));
            assertThat(one.go(build, 10, 400)).isTrue();
        }

        assertThat(other.begin("worklist", 3)).isNull();
    }

    @Test
    void a_build_from_before_the_clock_was_set_back_may_be_begun_anew() {
        ViewBuild build = Objects.requireNonNull(one.begin("worklist", 3));
        now = now.minus(PATIENCE).minus(Duration.ofMinutes(1));
        assertThat(other.begin("worklist", 3)).isNull();

        now = now.minusMillis(1);
        assertThat(other.isAlive(build)).isFalse();
        assertThat(other.begin("worklist", 3)).isNotNull();
        assertThat(one.go(build, 10, 400)).isFalse();
    }

    @Test
    void what_ended_is_nowhere() {
        one.end(Objects.requireNonNull(one.begin("worklist", 3)));

        assertThat(one.all()).isEmpty();
    }
}
