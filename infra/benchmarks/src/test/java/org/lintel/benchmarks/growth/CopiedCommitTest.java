package org.lintel.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;

class CopiedCommitTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    @Test
    void whatATagNamesHasOneNewNameThroughoutACopyAndTheSessionKeepsItsOwn() {
        CopiedCommit copy = new CopiedCommit();

        TaggedEventMessage<?> first = copy.of(commit(0)).getFirst();
        TaggedEventMessage<?> second = copy.of(commit(1)).getFirst();

        String file = tag(first, "accreditation");
        assertThat(file).isNotEqualTo("file-1");
        assertThat(tag(second, "accreditation")).isEqualTo(file);
        assertThat(first.event().payload()).isEqualTo("{\"accreditation\":\"" + file + "\",\"session\":\"DEMO\"}");
        assertThat(first.event().metadata()).containsEntry("command", tag(first, "command")).containsEntry("request", "body-1");
        assertThat(tag(first, "session")).isEqualTo("DEMO");
    }

    @Test
    void anotherCopyIsAboutAnotherFile() {
        var one = new CopiedCommit().of(commit(0)).getFirst();
        var other = new CopiedCommit().of(commit(0)).getFirst();

        assertThat(tag(one, "accreditation")).isNotEqualTo(tag(other, "accreditation"));
        assertThat(one.event().identifier()).isNotEqualTo(other.event().identifier());
    }

    private static StoredCommit commit(long number) {
        var tags = Set.of(new Tag("accreditation", "file-1"), new Tag("command", "mark-1"), new Tag("session", "DEMO"));
        return new StoredCommit(number, "commit-" + number, number, NOW,
                List.of(new StoredEvent(number, "event-" + number, "CheckRecorded", "1", NOW, tags,
                        "{\"accreditation\":\"file-1\",\"session\":\"DEMO\"}", Map.of("command", "mark-1", "request", "body-1"),
                        new byte[StoredEvent.NONCE_BYTES])));
    }

    private static String tag(TaggedEventMessage<?> event, String key) {
        return event.tags().stream().filter(tag -> tag.key().equals(key)).map(Tag::value).findAny().orElseThrow();
    }
}
