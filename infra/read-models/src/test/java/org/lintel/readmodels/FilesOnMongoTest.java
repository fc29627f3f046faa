package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.views.file.FileView;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.FilesInMemory;

class FilesOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void files_are_kept_whole() {
        var stored = new FileView(new FilesOnMongo(mongo.fresh("file")));
        var plain = new FileView(new FilesInMemory());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        assertThat(files).isNotEmpty().allSatisfy(id -> assertThat(stored.find(id)).as("seed %d", seed).isEqualTo(plain.find(id)));
    }

    @Test
    void a_file_of_every_type_of_event_is_kept_whole() {
        var stored = new FileView(new FilesOnMongo(mongo.fresh("file")));
        var plain = new FileView(new FilesInMemory());

        for (RecordedEvent event : EventSamples.recordedOfEveryType()) {
            stored.apply(event);
            plain.apply(event);
            assertThat(stored.find(EventSamples.FILE)).isEqualTo(plain.find(EventSamples.FILE));
        }
    }
}
