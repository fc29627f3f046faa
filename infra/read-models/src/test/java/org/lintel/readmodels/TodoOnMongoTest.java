package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.TodoInMemory;
import org.lintel.views.todo.Todo;
import org.lintel.views.todo.TodoCursor;
import org.lintel.views.todo.TodoRow;

class TodoOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void what_is_due_and_what_comes_next_are_the_plain_ones_at_any_time() {
        var rows = new TodoOnMongo(mongo.fresh("todo"));
        rows.createIndexes();
        var stored = new Todo(rows);
        var plain = new Todo(new TodoInMemory());
        Instant now = events.getFirst().recordedAt();
        for (RecordedEvent event : withDisclosures()) {
            stored.apply(event);
            plain.apply(event);
            if (event.position() % 20 == 0) {
                now = event.recordedAt();
                assertThat(stored.next(now)).as("seed %d", seed).isEqualTo(plain.next(now));
            }
        }
        TodoCursor after = null;
        List<TodoRow> page;
        do {
            page = stored.due(now, after, 3);
            assertThat(page).as("seed %d", seed).isEqualTo(plain.due(now, after, 3));
            after = page.isEmpty() ? null : page.getLast().place();
        } while (after != null);
    }

    /** A dozen, of which a third is erased. */
    private List<RecordedEvent> withDisclosures() {
        List<RecordedEvent> all = new ArrayList<>(events);
        Instant last = events.getLast().recordedAt();
        for (int number = 0; number < 12; number++) {
            DisclosureText written = number % 2 == 0
                    ? DelegateSamples.disclosed("passed-on-" + number, EventSamples.ASP25, last.minusSeconds(number))
                    : DelegateSamples.demanded("demanded-" + number, EventSamples.ASP25, last.minusSeconds(number));
            all.add(EventSamples.recorded(all.size(), last, written));
            if (number % 3 == 0) {
                all.add(EventSamples.recorded(all.size(), last, DelegateSamples.erased(written, last)));
            }
        }
        return all;
    }
}
