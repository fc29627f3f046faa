package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.announcements.Outbox.End;
import org.lintel.application.announcements.Outbox.Taken;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.announcements.Announcement;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private final EmbeddedMongo mongo;
    private final MongoClient client;
    private final Outbox outbox;

    OutboxTest(@TempDir Path folder) {
        this.mongo = EmbeddedMongo.open(folder.resolve("store.mv"));
        this.client = MongoClients.create(mongo.connectionString());
        this.outbox = outbox();
    }

    @BeforeEach
    void prepare() {
        outbox.createIndexes();
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void aNoticeAboutADelegateIsAnEntryOfItsOwn() {
        DelegateId delegate = new DelegateId("delegate-1");
        outbox.add(new Announcement(new AccreditationId("file-1"), null, 1, 1, new UserId("u-1"), NOW, 1, true, 1), NOW);
        outbox.add(new Announcement(new AccreditationId("file-1"), delegate, 1, 1, new UserId("u-1"), NOW, 2, true, 2), NOW);
        assertThat(Stream.of(outbox.take(NOW), outbox.take(NOW)).map(Objects::requireNonNull).map(Outbox.Taken::delegate))
                .containsExactlyInAnyOrder(null, delegate);
        assertThat(outbox.take(NOW)).isNull();
    }

    @Test
    void ofTwoProcessesOneTakesEachEntry() throws Exception {
        for (int number = 1; number <= 100; number++) {
            outbox.add(announcement(number, 1), NOW);
            outbox.add(announcement(number, 1), NOW.plusSeconds(1));
        }
        List<Taken> taken = new ArrayList<>();
        Callable<List<Taken>> process = () -> {
            Outbox own = outbox();
            List<Taken> mine = new ArrayList<>();
            for (Taken entry = own.take(NOW); entry != null; entry = own.take(NOW)) {
                mine.add(entry);
            }
            return mine;
        };
        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            for (var one : processes.invokeAll(List.of(process, process))) {
                taken.addAll(one.get());
            }
        }
        assertThat(taken).extracting(Taken::notice).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void whatItsTakerLeftUnfinishedIsTakenAgainWhenTheLeaseRunsOut() {
        outbox.add(announcement(1, 1), NOW);
        assertThat(outbox.take(NOW)).isNotNull();
        assertThat(outbox.take(NOW.plus(Outbox.LEASE).minusMillis(1))).isNull();
        assertThat(outbox.take(NOW.plus(Outbox.LEASE))).isNotNull();
    }

    @Test
    void whatFailedIsPutBackUnlessSomebodyElseHasItMeanwhile() {
        outbox.add(announcement(1, 1), NOW);
        Taken first = take(NOW);
        Instant later = NOW.plus(Outbox.LEASE);
        Taken second = take(later);

        outbox.putBack(first, Verdict.NO_ANSWER, NOW, NOW, NOW);
        assertThat(outbox.take(later)).as("what was late changes nothing").isNull();

        outbox.putBack(second, Verdict.NOT_NOW, NOW, later.plusSeconds(60), later);
        assertThat(outbox.take(later.plusSeconds(59))).isNull();
        assertThat(take(later.plusSeconds(60))).extracting(Taken::tries, Taken::failingSince).containsExactly(1, NOW);
        assertThat(outbox.standing()).isEqualTo(new Outbox.Standing(0, 1, 0, Verdict.NOT_NOW, later));
    }

    @Test
    void whatCameToItsEndIsTakenNeverAgainAndTheNextDispatchIsAnEntryOfItsOwn() {
        outbox.add(announcement(1, 1), NOW);
        outbox.end(take(NOW), End.ANNOUNCED, NOW);
        outbox.add(announcement(1, 1), NOW);
        assertThat(outbox.take(NOW.plus(Duration.ofDays(9)))).isNull();

        outbox.add(announcement(1, 2), NOW);
        assertThat(take(NOW)).extracting(Taken::accreditation, Taken::notice, Taken::dispatch)
                .containsExactly(new AccreditationId("file-1"), 1, 2);
        assertThat(outbox.standing()).isEqualTo(new Outbox.Standing(1, 0, 0, null, null));
    }

    @Test
    void whatIsLeftOutIsNeverTakenAndCountedOnce() {
        outbox.leaveOut(announcement(1, 1), NOW);
        outbox.leaveOut(announcement(1, 1), NOW);
        outbox.add(announcement(1, 1), NOW);

        assertThat(outbox.take(NOW)).isNull();
        assertThat(outbox.standing()).isEqualTo(new Outbox.Standing(0, 0, 1, null, null));
    }

    @Test
    void whatIsNewGoesBeforeWhatFailed() {
        outbox.add(announcement(1, 1), NOW);
        outbox.putBack(take(NOW), Verdict.NO_ANSWER, NOW, NOW.plusSeconds(1), NOW);
        outbox.add(announcement(2, 1), NOW.plusSeconds(2));

        assertThat(take(NOW.plusSeconds(2)).notice()).isEqualTo(2);
        assertThat(take(NOW.plusSeconds(2)).notice()).isEqualTo(1);
    }

    @Test
    void whatFailedIsTriedAtOnceWhenTheServerMayBeAnotherAndWhatIsTakenIsLeftAlone() {
        outbox.add(announcement(1, 1), NOW);
        outbox.putBack(take(NOW), Verdict.LOGIN_REFUSED, null, NOW.plus(Duration.ofHours(4)), NOW);
        outbox.tryAllNow(NOW);
        take(NOW);
        outbox.tryAllNow(NOW);
        assertThat(outbox.take(NOW)).isNull();
    }

    private Outbox outbox() {
        return new Outbox(client.getDatabase("outbox"));
    }

    private Taken take(Instant now) {
        return Objects.requireNonNull(outbox.take(now));
    }

    private static Announcement announcement(int notice, int dispatch) {
        return new Announcement(new AccreditationId("file-1"), null, notice, dispatch, new UserId("u-1"), NOW, notice, true, notice);
    }
}
