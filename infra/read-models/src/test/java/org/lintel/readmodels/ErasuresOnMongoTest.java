package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.erasures.Erasures;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.ErasuresInMemory;

class ErasuresOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void what_is_asked_for_erased_and_due_is_listed_as_the_plain_ones() {
        var rows = new ErasuresOnMongo(mongo.fresh("erasures"));
        rows.createIndexes();
        var stored = new Erasures(rows);
        var plain = new Erasures(new ErasuresInMemory());
        List<RecordedEvent> more = new ArrayList<>(events);
        files.stream().sorted(Comparator.comparing(AccreditationId::value)).limit(8).forEach(file -> {
            more.add(EventSamples.recorded(more.size(), events.getLast().recordedAt().plusSeconds(more.size()),
                    new ErasureRequested(file, EventSamples.ADMINISTRATOR)));
            if (more.size() % 2 == 0) {
                more.add(EventSamples.recorded(more.size(), events.getLast().recordedAt().plusSeconds(more.size()),
                        new FileErased(file, EventSamples.SECOND_OFFICER)));
            }
        });
        more.forEach(stored::apply);
        more.forEach(plain::apply);

        assertThat(stored.awaiting(100)).as("seed %d", seed).isEqualTo(plain.awaiting(100)).isNotEmpty();
        assertThat(stored.erased(100)).as("seed %d", seed).isEqualTo(plain.erased(100)).isNotEmpty();
        assertThat(stored.erased(2)).hasSize(2).isEqualTo(plain.erased(2));
        assertThat(stored.due(100)).as("seed %d", seed).isEqualTo(plain.due(100));
    }
}
