package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;
import org.lintel.views.samples.SampleRow;
import org.lintel.views.samples.Samples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.SampleSamples;
import org.lintel.views.testing.rows.SamplesInMemory;

class SamplesOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void samples_are_the_plain_ones() {
        var rows = new SamplesOnMongo(mongo.fresh("samples"));
        rows.createIndexes();
        var stored = new Samples(rows);
        var plain = new Samples(new SamplesInMemory());
        List<RecordedEvent> all = SampleSamples.recordedOfThree();
        all.forEach(event -> {
            stored.apply(event);
            stored.apply(event);
            plain.apply(event);
            for (Long from : new @Nullable Long[]{null, 72L}) {
                assertThat(stored.page(EventSamples.ASP25, from, 2)).isEqualTo(plain.page(EventSamples.ASP25, from, 2));
                assertThat(stored.followUps(EventSamples.ASP25, from, 2)).isEqualTo(plain.followUps(EventSamples.ASP25, from, 2));
            }
            assertThat(stored.waiting()).isEqualTo(plain.waiting());
        });
        assertThat(stored.page(EventSamples.ASP25, null, 10).items()).hasSize(3)
                .allSatisfy(row -> assertThat(stored.find(row.sample())).isEqualTo(row));
        assertThat(stored.waiting()).hasSize(1);
        assertThat(stored.page(new SessionId("ASP26"), null, 10).items()).isEmpty();
    }

    @Test
    void of_samples_that_wait_the_first_asked_for_come_first_and_of_earlier_ones_the_number_alone_is_read() {
        var rows = new SamplesOnMongo(mongo.fresh("samples"));
        rows.createIndexes();
        for (long began = 30; began > 0; began--) {
            rows.save(new SampleRow(new SampleId("sample-" + began), EventSamples.ASP25, DecisionKind.ALL, 1, false,
                    EventSamples.OFFICER.id(), EventSamples.MONDAY, began, 1, null, List.of(), began));
        }
        assertThat(rows.waiting(3)).extracting(SampleRow::began).containsExactly(1L, 2L, 3L);
        long before = mongo.read();
        assertThat(rows.earlier(EventSamples.ASP25, DecisionKind.ALL, 30)).isEqualTo(29);
        assertThat(mongo.read() - before).isEqualTo(1);
        assertThat(rows.earlier(EventSamples.ASP25, DecisionKind.ADVERSE, 30)).isZero();
    }

    @Test
    void decisions_that_may_be_drawn_are_the_plain_ones() {
        var rows = new SamplesOnMongo(mongo.fresh("samples"));
        rows.createIndexes();
        var stored = new Samples(rows);
        var plain = new Samples(new SamplesInMemory());
        events.forEach(stored::apply);
        events.forEach(stored::apply);
        events.forEach(plain::apply);
        for (DecisionKind kind : DecisionKind.values()) {
            for (long upTo : new long[]{100, Long.MAX_VALUE}) {
                assertThat(stored.decisions(EventSamples.ASP25, kind, upTo)).as("seed %d", seed)
                        .isEqualTo(plain.decisions(EventSamples.ASP25, kind, upTo));
            }
        }
        assertThat(stored.decisions(EventSamples.ASP25, DecisionKind.ALL, Long.MAX_VALUE)).isNotEmpty();
    }
}
