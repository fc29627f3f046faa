package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.BundleRefused.Reason;

/**
 * An event as a line of JSON: the texts of its record's fields under their names, the nonce, and last the payload as it is stored, byte for byte. There is one
 * line for an event, and {@link EventLines} takes no other.
 */
final class EventLine {
    static final int MOST_BYTES = BundleWriter.BYTES_IN_A_FILE;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private EventLine() {}

    /**
     * @return the line with its newline
     * @throws BundleRefused {@link Reason#LINE_MALFORMED} for an event that no registry stores: one of which the line would be refused
     */
    static byte[] of(EventRecord event, byte[] nonce) {
        EventLine written = new EventLine();
        written.write(event, nonce);
        byte[] bytes = written.line.toByteArray();
        if (!EventLines.isOne(bytes)) {
            throw new BundleRefused(Reason.LINE_MALFORMED, "This event cannot be written as a line.", event.position());
        }
        return bytes;
    }

    private void write(EventRecord event, byte[] nonce) {
        raw("{\"position\":" + event.position() + ",\"commit\":" + event.commit());
        field("commitId", event.commitId());
        field("recordedAt", EventRecord.moment(event.recordedAt()));
        field("id", event.id());
        field("type", event.type());
        field("version", event.version());
        field("occurredAt", EventRecord.moment(event.occurredAt()));
        raw(",\"tags\":[");
        for (Iterator<String> tags = event.tags().iterator(); tags.hasNext();) {
            string(tags.next());
            raw(tags.hasNext() ? "," : "");
        }
        raw("],\"metadata\":{");
        for (Iterator<Map.Entry<String, @Nullable String>> all = event.metadata().entrySet().iterator(); all.hasNext();) {
            Map.Entry<String, @Nullable String> one = all.next();
            string(one.getKey());
            raw(":");
            String value = one.getValue();
            if (value == null) {
                raw("null");
            } else {
                string(value);
            }
            raw(all.hasNext() ? "," : "");
        }
        raw("}");
        field("nonce", HexFormat.of().formatHex(nonce));
        raw((event.payload() == null ? "" : ",\"payload\":" + event.payload()) + "}\n");
    }

    private void field(String name, String value) {
        raw(",\"" + name + "\":");
        string(value);
    }

    /** Escaped is what must be, and in one way. */
    private void string(String text) {
        line.write('"');
        for (byte one : text.getBytes(UTF_8)) {
            if (one == '"' || one == '\\') {
                line.write('\\');
                line.write(one);
            } else if (one >= 0 && one < ' ') {
                raw("\\u%04x".formatted(one));
            } else {
                line.write(one);
            }
        }
        line.write('"');
    }

    private void raw(String text) {
        line.writeBytes(text.getBytes(UTF_8));
    }
}
