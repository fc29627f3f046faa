package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;

/**
 * An event written down in the one way that the log commits to, field by field as {@code docs/transparency-log.md} says: whoever has the event as it is stored,
 * and its nonce, can make the same bytes. What persons wrote is sealed in it, as in the store, so erasing keys changes nothing of it.
 */
final class EventRecord {
    private static final String FORM = "lintel-event/1";
    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private EventRecord() {}

    /** @return the 32 bytes that are the event's entry in the log: who has no nonce learns nothing from them */
    static byte[] commitment(StoredCommit commit, StoredEvent event) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(event.nonce());
            return digest.digest(of(commit, event));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    static byte[] of(StoredCommit commit, StoredEvent event) {
        EventRecord written = new EventRecord();
        written.text(FORM);
        written.number(event.position());
        written.number(commit.number());
        written.text(commit.id());
        written.moment(commit.at());
        written.text(event.id());
        written.text(event.type());
        written.text(event.version());
        written.moment(event.occurredAt());
        written.tags(event.tags().stream().map(tag -> tag.key() + "=" + tag.value()).toList());
        written.metadata(event.metadata());
        written.text(event.payload());
        return written.bytes.toByteArray();
    }

    private void tags(List<String> tags) {
        number(tags.size());
        tags.stream().map(tag -> tag.getBytes(UTF_8)).sorted(Arrays::compareUnsigned).forEach(this::field);
    }

    private void metadata(Map<String, @Nullable String> metadata) {
        number(metadata.size());
        metadata.keySet().stream().sorted((one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8)))
                .forEach(key -> {
                    text(key);
                    text(metadata.get(key));
                });
    }

    private void moment(Instant moment) {
        text("%d.%09d".formatted(moment.getEpochSecond(), moment.getNano()));
    }

    private void number(long number) {
        text(Long.toString(number));
    }

    private void text(@Nullable String text) {
        if (text == null) {
            length(ABSENT);
        } else {
            field(text.getBytes(UTF_8));
        }
    }

    private void field(byte[] field) {
        length(field.length);
        bytes.writeBytes(field);
    }

    private void length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
