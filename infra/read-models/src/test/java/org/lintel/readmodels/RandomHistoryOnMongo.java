package org.lintel.readmodels;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.testing.RandomHistories;

/** A random history, and a database for what a view makes of it: a port on a real store answers as the plain one in memory does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RandomHistoryOnMongo {
    final long seed = new Random().nextLong();
    final List<RecordedEvent> events = RandomHistories.of(seed, 400);
    final Set<AccreditationId> files = events.stream().map(RecordedEvent::event).filter(AccreditationEvent.class::isInstance)
            .map(event -> ((AccreditationEvent) event).accreditation()).collect(toSet());

    @AutoClose
    final TestDatabase mongo = new TestDatabase();

    @BeforeAll
    void tellTheSeed() {
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
    }
}
