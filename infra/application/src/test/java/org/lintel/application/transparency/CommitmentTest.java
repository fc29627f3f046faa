package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;

/** The record is what the documentation says, field by field: it can never change again, or no event of before could be proven. */
class CommitmentTest {
    private static final byte[] NONCE = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    @Test
    void aRecordIsItsFieldsInOrderEachAfterItsLength() throws Exception {
        Map<String, @Nullable String> metadata = new HashMap<>();
        metadata.put("request", null);
        metadata.put("command", "abc");
        StoredEvent event = event(41, Set.of(new Tag("session", "S1"), new Tag("accreditation", "é")), "{\"a\":1}", metadata);
        byte[] record = Commitment.record(commit(event), event).bytes();

        assertThat(record)
                .isEqualTo(fields("lintel-event/1", "41", "12", "commit-id", "1798761600.123000000", "event-id", "NoticeGiven", "2",
                        "1798761599.000000007", "2", "accreditation=é", "session=S1", "2", "command", "abc", "request", null, "{\"a\":1}"));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(NONCE);
        assertThat(Commitment.of(commit(event), event)).isEqualTo(digest.digest(record));
    }

    @Test
    void whatIsNotThereIsToldApartFromWhatIsEmpty() throws Exception {
        StoredEvent none = event(0, Set.of(), null, Map.of());
        assertThat(Commitment.record(commit(none), none).bytes())
                .isEqualTo(fields("lintel-event/1", "0", "12", "commit-id", "1798761600.123000000", "event-id",
                        "NoticeGiven", "2", "1798761599.000000007", "0", "0", null));
        StoredEvent empty = event(0, Set.of(), "", Map.of());
        assertThat(Commitment.record(commit(empty), empty).bytes()).isNotEqualTo(Commitment.record(commit(none), none).bytes());
    }

    @SuppressWarnings("NullAway") // does not see the annotation on the type argument of another module's record constructor
    private static StoredEvent event(long position, Set<Tag> tags, @Nullable String payload, Map<String, @Nullable String> metadata) {
        return new StoredEvent(position, "event-id", "NoticeGiven", "2", Instant.parse("2026-12-31T23:59:59.000000007Z"),
                tags, payload, metadata, NONCE);
    }

    private static StoredCommit commit(StoredEvent event) {
        return new StoredCommit(12, "commit-id", event.position(), Instant.parse("2027-01-01T00:00:00.123Z"), List.of(event));
    }

    private static byte[] fields(@Nullable String... fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String field : fields) {
            if (field == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(field.getBytes(UTF_8).length);
                out.write(field.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
