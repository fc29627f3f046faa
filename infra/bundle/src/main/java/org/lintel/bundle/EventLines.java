package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.BundleRefused.Reason;
import org.lintel.transparencylog.Hash;

/**
 * The lines of a file of events, one after the other, each taken apart into the record that the log commits to. A line that is written in any other way than
 * {@link EventLine} writes it is refused. Not for several threads.
 */
public final class EventLines {
    private static final byte[] FORM = EventRecord.FORM.getBytes(US_ASCII);
    private static final int MOST_DIGITS = 18;

    private final byte[] file;
    private final int size;
    /** All of it but the payload, which is long and stands in the file as it is. */
    private final RecordBytes record = new RecordBytes(EventRecord.NONCE_BYTES + EventForm.MOST_HEADER_BYTES + Integer.BYTES);
    private final RecordBytes several = new RecordBytes(EventForm.MOST_HEADER_BYTES);
    private final JsonScan json = new JsonScan();
    private @Nullable MessageDigest digest;
    private int here;
    private int end;
    private long position = -1;
    private long commit = -1;
    private int commitId;
    private int recordedAt;
    private int recordedUntil;
    private int type;
    private int payload;
    private int payloadBytes;

    public EventLines(byte[] file) {
        this(file, file.length);
    }

    /** @param size how many bytes of the array are the file's */
    public EventLines(byte[] file, int size) {
        this.file = file;
        this.size = size;
    }

    /** @return whether these bytes are one line, and no more */
    static boolean isOne(byte[] line) {
        try {
            EventLines lines = new EventLines(line);
            return lines.next() && !lines.next();
        } catch (BundleRefused refused) {
            return false;
        }
    }

    /**
     * Goes to the next line.
     *
     * @return false behind the last one
     * @throws BundleRefused {@link Reason#LINE_MALFORMED}
     */
    public boolean next() {
        if (here == size) {
            return false;
        }
        int control = LineScan.control(file, here, size);
        end = control < 0 ? ~control : control;
        if (end == size || file[end] != '\n' || end - here >= EventLine.MOST_BYTES || control < 0 && !LineScan.isUtf8(file, here, end)) {
            throw malformed();
        }
        record.begin(EventRecord.NONCE_BYTES);
        record.field(FORM);
        expect("{\"position\":");
        position = number();
        expect(",\"commit\":");
        commit = number();
        expect(",\"commitId\":");
        commitId = record.length();
        word();
        expect(",\"recordedAt\":");
        recordedAt = record.length();
        moment();
        recordedUntil = record.length();
        expect(",\"id\":");
        word();
        expect(",\"type\":");
        type = record.length();
        word();
        expect(",\"version\":");
        word();
        expect(",\"occurredAt\":");
        moment();
        expect(",\"tags\":[");
        tags();
        expect(",\"metadata\":{");
        metadata();
        expect(",\"nonce\":\"");
        nonce();
        expect("\"");
        payload();
        here = end + 1;
        return true;
    }

    public long position() {
        return position;
    }

    /** @return the number of the commit */
    public long commit() {
        return commit;
    }

    /** @return id and time of the commit, which all its events have */
    public String commitAndTime() {
        return new String(record.array(), commitId, recordedUntil - commitId, StandardCharsets.UTF_8);
    }

    /** @return when it was recorded */
    public Instant recordedAt() {
        byte[] bytes = record.array();
        int from = recordedAt + Integer.BYTES;
        int point = EventForm.pointIn(recordedUntil);
        boolean before1970 = bytes[from] == '-';
        long seconds = digits(bytes, before1970 ? from + 1 : from, point);
        return Instant.ofEpochSecond(before1970 ? -seconds : seconds, digits(bytes, point + 1, recordedUntil));
    }

    private static long digits(byte[] bytes, int from, int until) {
        long number = 0;
        for (int at = from; at < until; at++) {
            number = 10 * number + bytes[at] - '0';
        }
        return number;
    }

    public String type() {
        return text(type);
    }

    private String text(int field) {
        return new String(record.array(), field + Integer.BYTES, record.lengthOf(field), StandardCharsets.UTF_8);
    }

    /** @return how many bytes the payload has; 0 where there is none */
    public int payloadBytes() {
        return payloadBytes;
    }

    /** @return the hash of the event's entry in the log, as a leaf of its tree */
    public Hash leaf() {
        MessageDigest hashing = digest == null ? Sha256.begun() : digest;
        digest = hashing;
        hashing.update(record.array(), 0, record.length());
        hashing.update(file, payload, payloadBytes);
        return Hash.ofLeaf(hashing.digest());
    }

    /** @return a copy; of which the hash is the event's entry */
    public byte[] nonceAndRecord() {
        byte[] copy = Arrays.copyOf(record.array(), record.length() + payloadBytes);
        System.arraycopy(file, payload, copy, record.length(), payloadBytes);
        return copy;
    }

    private void tags() {
        several.begin(0);
        int count = 0;
        int before = -1;
        while (!at(']')) {
            if (count > 0) {
                expect(",");
            }
            int tag = several.length();
            string(several);
            checkOrder(before, tag, several.length());
            before = tag;
            count++;
        }
        here++;
        counted(count);
    }

    private void metadata() {
        several.begin(0);
        int count = 0;
        int before = -1;
        while (!at('}')) {
            if (count > 0) {
                expect(",");
            }
            int key = several.length();
            string(several);
            checkOrder(before, key, several.length());
            before = key;
            expect(":");
            if (at('n')) {
                expect("null");
                several.absent();
            } else {
                string(several);
            }
            count++;
        }
        here++;
        counted(count);
    }

    private void counted(int count) {
        record.field(Integer.toString(count).getBytes(US_ASCII));
        record.append(several.array(), 0, several.length());
    }

    /** In the order of their bytes, and none twice. Each begins with its length. */
    private void checkOrder(int before, int one, int until) {
        if (before < 0) {
            return;
        }
        byte[] bytes = several.array();
        int length = several.lengthOf(before);
        int from = before + Integer.BYTES;
        if (Arrays.compareUnsigned(bytes, from, from + length, bytes, one + Integer.BYTES, until) >= 0) {
            throw malformed();
        }
    }

    private void nonce() {
        for (int at = 0; at < EventRecord.NONCE_BYTES; at++) {
            record.put(at, (byte) (digit() << 4 | digit()));
        }
    }

    /** As it is stored: all that is left but the brace at the end, which is one object and nothing behind it. */
    private void payload() {
        if (record.length() - EventRecord.NONCE_BYTES > EventForm.MOST_HEADER_BYTES) {
            throw malformed();
        }
        payload = here;
        payloadBytes = 0;
        if (at('}') && here == end - 1) {
            record.absent();
            return;
        }
        expect(",\"payload\":");
        if (json.afterObject(file, here, end) != end - 1 || file[end - 1] != '}') {
            throw malformed();
        }
        payload = here;
        payloadBytes = end - 1 - here;
        record.lengthOnly(payloadBytes);
    }

    private long number() {
        byte[] bytes = file;
        int from = here;
        int at = from;
        long number = 0;
        for (; at <= from + MOST_DIGITS && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = 10 * number + bytes[at] - '0';
        }
        if (at == from || at > from + MOST_DIGITS || bytes[from] == '0' && at > from + 1) {
            throw malformed();
        }
        int opened = record.open();
        record.append(bytes, from, at - from);
        record.close(opened);
        here = at;
        return number;
    }

    /** There are no control characters before the line's end, and no string goes beyond it. */
    private void string(RecordBytes to) {
        expect("\"");
        int opened = to.open();
        runTo(to);
        while (here < end && file[here] == '\\') {
            to.append(escaped());
            runTo(to);
        }
        expect("\"");
        to.close(opened);
    }

    /** What stands as it is, up to the next quotation mark or backslash. */
    private void runTo(RecordBytes to) {
        int mark = LineScan.mark(file, here, end);
        to.append(file, here, mark - here);
        here = mark;
    }

    private void word() {
        int from = record.length() + Integer.BYTES;
        string(record);
        if (!EventForm.isWord(record.array(), from, record.length())) {
            throw malformed();
        }
    }

    private void moment() {
        int from = record.length() + Integer.BYTES;
        string(record);
        if (!EventForm.isMoment(record.array(), from, record.length())) {
            throw malformed();
        }
    }

    private byte escaped() {
        here++;
        byte one = file[here++];
        if (one == '"' || one == '\\') {
            return one;
        }
        here--;
        expect("u00");
        int control = digit() << 4 | digit();
        if (control >= ' ') {
            throw malformed();
        }
        return (byte) control;
    }

    /** Of hexadecimal, in small letters. */
    private int digit() {
        byte one = file[here++];
        if (one >= '0' && one <= '9') {
            return one - '0';
        }
        if (one >= 'a' && one <= 'f') {
            return one - 'a' + 10;
        }
        throw malformed();
    }

    private boolean at(char one) {
        return file[here] == one;
    }

    private void expect(String text) {
        byte[] bytes = file;
        int from = here;
        int length = text.length();
        if (end - from < length) {
            throw malformed();
        }
        for (int index = 0; index < length; index++) {
            if (bytes[from + index] != text.charAt(index)) {
                throw malformed();
            }
        }
        here = from + length;
    }

    private static BundleRefused malformed() {
        return new BundleRefused(Reason.LINE_MALFORMED, "A line is not that of an event, or is written in another way than the one.");
    }
}
