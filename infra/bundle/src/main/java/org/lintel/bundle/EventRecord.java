package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.BundleRefused.Reason;

/**
 * An event written down in the one way that the log commits to, field by field as {@code docs/transparency-log.md} says: whoever has the event as it is stored,
 * and its nonce, can make the same bytes. What persons wrote is sealed in it, as in the store, so erasing keys changes nothing of it.
 *
 * @param position of the event, from 0
 * @param commit   number of the commit that it was recorded in, from 0
 * @param tags     {@code key=value}, in the order of their bytes
 * @param metadata in the order of the keys' bytes
 * @param payload  the JSON as it is stored, byte for byte; null where there is none
 */
public record EventRecord(long position, long commit, String commitId, Instant recordedAt, String id, String type, String version,
        Instant occurredAt, List<String> tags, Map<String, @Nullable String> metadata, @Nullable String payload) {
    /** Length of a nonce, in bytes. */
    public static final int NONCE_BYTES = 16;

    static final String FORM = "lintel-event/1";
    static final int ABSENT = -1;
    /** Who writes a longer payload makes an array for it alone, so that no thread keeps megabytes. */
    private static final int MOST_KEPT = 1 << 16;
    private static final int NANOS_IN_A_SECOND = 1_000_000_000;

    /** A log that is busy writes thousands a second, and to make a record's array and digest for each would cost more than hashing it. */
    private static final ThreadLocal<RecordBytes> RECORD = ThreadLocal.withInitial(RecordBytes::new);
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::begun);

    public EventRecord {
        tags = tags.size() < 2 ? List.copyOf(tags) : tags.stream().sorted(EventRecord::byBytes).toList();
        SortedMap<String, @Nullable String> sorted = new TreeMap<>(EventRecord::byBytes);
        sorted.putAll(metadata);
        metadata = Collections.unmodifiableMap(sorted);
    }

    static int byBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /** @return the bytes of which, after the nonce, the hash is the event's entry in the log */
    public byte[] bytes() {
        RecordBytes bytes = written(new RecordBytes());
        return Arrays.copyOf(bytes.array(), bytes.length());
    }

    /** @return the 32 bytes that are the event's entry in the log */
    public byte[] entry(byte[] nonce) {
        RecordBytes bytes = written(payload != null && payload.length() > MOST_KEPT ? new RecordBytes() : RECORD.get());
        MessageDigest digest = DIGEST.get();
        digest.reset();
        digest.update(nonce);
        digest.update(bytes.array(), 0, bytes.length());
        return digest.digest();
    }

    private RecordBytes written(RecordBytes bytes) {
        bytes.begin(0);
        for (String field : new String[]{FORM, Long.toString(position), Long.toString(commit), commitId, moment(recordedAt), id, type,
                version, moment(occurredAt), Integer.toString(tags.size())}) {
            field(bytes, field);
        }
        tags.forEach(tag -> field(bytes, tag));
        field(bytes, Integer.toString(metadata.size()));
        metadata.forEach((key, value) -> {
            field(bytes, key);
            field(bytes, value);
        });
        field(bytes, payload);
        return bytes;
    }

    private static void field(RecordBytes bytes, @Nullable String field) {
        if (field == null) {
            bytes.absent();
        } else {
            bytes.field(field.getBytes(UTF_8));
        }
    }

    /** Seconds since 1970, a point, and nine digits of nanoseconds. */
    static String moment(Instant moment) {
        String nanos = Integer.toString(NANOS_IN_A_SECOND + moment.getNano()).substring(1);
        return moment.getEpochSecond() + "." + nanos;
    }

    /**
     * @param nonceAndRecord of which the hash is an entry of a log
     * @throws BundleRefused {@link Reason#RECORD_MALFORMED}
     */
    public static EventRecord after(byte[] nonceAndRecord) {
        try {
            RecordFields fields = new RecordFields(nonceAndRecord, NONCE_BYTES);
            if (!fields.text().equals(FORM)) {
                throw new IllegalArgumentException("another form");
            }
            EventRecord record = new EventRecord(fields.number(), fields.number(), fields.word(), fields.moment(), fields.word(),
                    fields.word(), fields.word(), fields.moment(), fields.tags(), fields.metadata(), fields.payload());
            if (!Arrays.equals(record.bytes(), nonceAndRecord.length < NONCE_BYTES
                    ? nonceAndRecord
                    : Arrays.copyOfRange(nonceAndRecord, NONCE_BYTES, nonceAndRecord.length))) {
                throw new IllegalArgumentException("written in another way");
            }
            return record;
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new BundleRefused(Reason.RECORD_MALFORMED, "What is in the log there is not a record of an event.");
        }
    }
}
