package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.Positions;
import org.lintel.language.RecordedEvent;
import org.lintel.readmodels.ViewBuilds;

/** Readers change over to what caught up and is still this process's, and nothing that somebody feeds is removed. */
@Timeout(value = 40, threadMode = SEPARATE_THREAD)
class ChangeOverTest {
    private static final String COLLECTION = "one-v1-g1";

    @TempDir
    private Path folder;
    private ViewGround ground;
    private ViewSurroundings around;

    @BeforeEach
    void open() {
        ground = new ViewGround(folder);
        around = ground.around(ground.database(), _ -> {});
    }

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void whatAnotherProcessBegunToBuildMeanwhileIsNotSwitchedTo() {
        ServedView<?> view = ground.view("one", _ -> {}, _ -> {}, around);
        Shadow built = built(view);
        new ViewBuilds(ground.database(), around.pointers(), "another", Duration.ZERO, InstantSource.system()).begin("one", 1);

        assertThatThrownBy(() -> view.changeOver(built)).isInstanceOf(IllegalStateException.class).hasMessageContaining("builds the view");

        assertThat(around.pointers().live("one")).isNull();
        assertThat(view.collection()).isNull();
    }

    @Test
    void whatDoesNotCatchUpForAFaultIsGivenUp() {
        Consumer<RecordedEvent> poisoned = event -> {
            if (event.position() == 3) {
                throw new IllegalArgumentException();
            }
        };
        ServedView<?> view = ground.view("one", poisoned, _ -> {}, around);
        Shadow built = built(view);
        ground.record(1);

        assertThatThrownBy(() -> view.changeOver(built)).isInstanceOf(IllegalStateException.class).hasMessageContaining("catch up");

        assertThat(around.pointers().live("one")).isNull();
    }

    @Test
    void whatSomebodyFeedsStaysAndGoesOnceNobodyDoes() {
        // Its claim is good for a minute more, however long this takes.
        MongoTokenStore other = ground.tokens("another", () -> Instant.now().plusSeconds(60));
        begun(other);

        around.remove(COLLECTION);
        assertThat(rows()).isOne();
        assertThat(around.tokens().claim(COLLECTION)).isNotNull();

        other.releaseClaim(COLLECTION, 0, null).join();
        around.remove(COLLECTION);
        assertThat(rows()).isZero();
        assertThat(around.tokens().claim(COLLECTION)).isNull();
    }

    @Test
    void whatAProcessThatIsGoneFedIsRemoved() {
        begun(ground.tokens("another", () -> Instant.now().minus(ViewGround.TAKE_OVER.multipliedBy(2))));

        around.remove(COLLECTION);

        assertThat(rows()).isZero();
        assertThat(around.tokens().claim(COLLECTION)).isNull();
    }

    @Test
    void whatWasNeverFedIsRemoved() {
        ground.database().getCollection(COLLECTION).insertOne(new Document());

        around.remove(COLLECTION);

        assertThat(rows()).isZero();
    }

    private void begun(MongoTokenStore tokens) {
        tokens.initializeTokenSegments(COLLECTION, 1, Positions.tokenAfter(-1), null).join();
        tokens.fetchToken(COLLECTION, 0, null).join();
        ground.database().getCollection(COLLECTION).insertOne(new Document());
    }

    private long rows() {
        return ground.database().getCollection(COLLECTION).countDocuments();
    }

    /** @return the view, built of three events */
    private Shadow built(ServedView<?> view) {
        ground.record(3);
        Shadow built = Objects.requireNonNull(view.begin());
        built.apply(ground.recorded(), 2);
        built.write();
        return built;
    }
}
