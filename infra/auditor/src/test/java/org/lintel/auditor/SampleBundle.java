package org.lintel.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.BundleWriter;
import org.lintel.bundle.EventRecord;
import org.lintel.json.CatalogueReader;
import org.lintel.json.CatalogueVersions;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;

/** A history of made-up events and the bundle of it, each part of which a test can exchange before it is written. */
final class SampleBundle {
    private static final Instant BEGINNING = Instant.parse("2027-01-01T00:00:00Z");

    final List<Sample> history;
    /** What is written, which may be another thing than what was signed. */
    List<Sample> events;
    SampleTree tree;
    SignerKey key;
    SignedNote checkpoint;
    final Map<String, String> catalogues = new HashMap<>(Map.of(CatalogueVersions.shipped().version(), CatalogueReader.illustrativeText()));
    @Nullable
    String session;

    /** An event and its nonce. */
    record Sample(EventRecord event, byte[] nonce) {
        Sample with(UnaryOperator<EventRecord> change) {
            return new Sample(change.apply(event), nonce);
        }

        byte[] entry() {
            return event.entry(nonce);
        }
    }

    SampleBundle(SignerKey key, List<Sample> history) {
        this.key = key;
        this.history = history;
        this.events = new ArrayList<>(history);
        this.tree = new SampleTree(history.stream().map(Sample::entry).toList());
        this.checkpoint = tree.signed(key, history.size());
    }

    static SampleBundle of(SignerKey key, int size) {
        return new SampleBundle(key, history(1, size));
    }

    /** @return what was recorded in one history; another seed, another history */
    static List<Sample> history(int seed, int size) {
        Random random = new Random(seed);
        List<Sample> events = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            byte[] nonce = new byte[EventRecord.NONCE_BYTES];
            random.nextBytes(nonce);
            events.add(new Sample(event(position, random.nextInt()), nonce));
        }
        return events;
    }

    /** Two events in a commit, some with what must be escaped, some without payload. */
    @SuppressWarnings("NullAway") // as below
    private static EventRecord event(int position, int chance) {
        Map<String, @Nullable String> metadata = new HashMap<>();
        metadata.put("command", "k" + chance);
        metadata.put("request", chance % 3 == 0 ? null : "quote \" backslash \\ tab \t é");
        return new EventRecord(position, position / 2, "commit-" + position / 2, BEGINNING.plusSeconds(position / 2 * 7L),
                "event-" + position,
                position % 5 == 0 ? "NoticeGiven" : "CheckRecorded", "1", BEGINNING.plusNanos(chance & 0xffff),
                List.of("accreditation=" + chance % 7, "session=S" + position % 2), metadata,
                position % 11 == 10 ? null : "{\"a\":" + chance + ",\"text\":\"1~sealed~é\"}");
    }

    SampleBundle only(String session, List<Integer> positions) {
        this.session = session;
        this.events = new ArrayList<>(positions.stream().map(history::get).toList());
        return this;
    }

    SampleBundle change(int position, UnaryOperator<EventRecord> change) {
        events.set(position, events.get(position).with(change));
        return this;
    }

    /** Gives every event the position and commit that go with its place, as who wants a change to look like nothing happened would. */
    SampleBundle renumbered() {
        for (int place = 0; place < events.size(); place++) {
            int position = place;
            events.set(place,
                    events.get(place).with(one -> changed(new EventRecord(position, position / 2, "commit-" + position / 2,
                            BEGINNING.plusSeconds(position / 2 * 7L), one.id(), one.type(), one.version(), one.occurredAt(), one.tags(),
                            Map.of(), one.payload()), one)));
        }
        return this;
    }

    /** @return the first with the metadata of the second */
    @SuppressWarnings("NullAway") // does not see the annotation on the type argument of another module's record
    static EventRecord changed(EventRecord one, EventRecord metadata) {
        return new EventRecord(one.position(), one.commit(), one.commitId(), one.recordedAt(), one.id(), one.type(), one.version(),
                one.occurredAt(), one.tags(), metadata.metadata(), one.payload());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    void writeTo(OutputStream to) throws IOException {
        BundleWriter writer = new BundleWriter(to, checkpoint, session, List.of(key));
        writer.begin(new BundleWriter.Company("log " + key.verifier() + "\nquorum none\n", "{}\n", "[]\n", catalogues));
        for (Sample one : events) {
            writer.event(one.event, one.nonce);
        }
        writer.finish(tree.source());
    }

    /** @return the place of a text in a file */
    static int indexOf(byte[] bytes, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there: " + text);
    }

    static int intAt(byte[] bytes, int at) {
        return Integer.reverseBytes(ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt());
    }
}
