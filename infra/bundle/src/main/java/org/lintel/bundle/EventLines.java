package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;

import org.lintel.bundle.BundleRefused.Reason;
import org.lintel.transparencylog.Hash;

/**
 * The lines of a file of events, one after the other, each taken apart into the record that the log commits to. A line that is written in any other way than
 * {@link EventLine} writes it is refused. Not for several threads.
 */
public final class EventLines {
    private static final byte[] FORM = EventRecord.FORM.getBytes(US_ASCII);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_PRINTABLE = 0x2020202020202020L;
    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTATION_MARKS = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_SECONDS = 12;
    private static final int NANOS = 9;

    private final byte[] file;
    private final int size;
    private final RecordBytes record = new RecordBytes();
    private final RecordBytes several = new RecordBytes();
    private final MessageDigest digest = Sha256.begun();
    private int here;
    private int end;
    private long position = -1;
    private long commit = -1;
    private int commitId;
    private int recordedAt;
    private int recordedUntil;
    private int type;

    public EventLines(byte[] file) {
        this(file, file.length);
    }

    /** @param size how many bytes of the array are the file's */
    public EventLines(byte[] file, int size) {
        this.file = file;
        this.size = size;
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
        end = controlFrom(here);
        if (end == size || file[end] != '\n' || end - here >= EventLine.MOST_BYTES) {
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
        string(record);
        expect(",\"recordedAt\":");
        recordedAt = record.length();
        moment();
        recordedUntil = record.length();
        expect(",\"id\":");
        string(record);
        expect(",\"type\":");
        type = record.length();
        string(record);
        expect(",\"version\":");
        string(record);
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

    /** @return where the first control character stands, which in a line is its newline and no other; eight bytes at a time, for this is most of the reading */
    private int controlFrom(int from) {
        int at = from;
        while (at < size) {
            if (at + Long.BYTES <= size) {
                long eight = (long) EIGHT.get(file, at);
                // Of each byte the highest bit says whether it is below 0x20; a borrow from the byte before may say so too often, never too seldom.
                if ((eight - LOWEST_PRINTABLE & ~eight & HIGHEST_BITS) == 0) {
                    at += Long.BYTES;
                    continue;
                }
            }
            for (int until = Math.min(size, at + Long.BYTES); at < until; at++) {
                if (file[at] >= 0 && file[at] < ' ') {
                    return at;
                }
            }
        }
        return at;
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
        int point = recordedUntil - NANOS - 1;
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

    /** @return the hash of the event's entry in the log, as a leaf of its tree */
    public Hash leaf() {
        digest.update(record.array(), 0, record.length());
        return Hash.ofLeaf(digest.digest());
    }

    /** @return a copy; of which the hash is the event's entry */
    public byte[] nonceAndRecord() {
        return Arrays.copyOf(record.array(), record.length());
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

    /** As it is stored: all that is left but the brace at the end. */
    private void payload() {
        if (at('}') && here == end - 1) {
            record.absent();
            return;
        }
        expect(",\"payload\":");
        if (end - here < 3 || file[here] != '{' || file[end - 1] != '}' || file[end - 2] != '}') {
            throw malformed();
        }
        int opened = record.open();
        record.append(file, here, end - 1 - here);
        record.close(opened);
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
        int mark = markFrom(here);
        to.append(file, here, mark - here);
        here = mark;
    }

    /** @return where the next quotation mark or backslash stands; the line's end where there is none */
    private int markFrom(int from) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long eight = (long) EIGHT.get(file, at);
            if ((zeros(eight ^ QUOTATION_MARKS) | zeros(eight ^ BACKSLASHES)) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < end && file[at] != '"' && file[at] != '\\') {
            at++;
        }
        return at;
    }

    /** @return not 0 where one of the eight bytes is 0 */
    private static long zeros(long eight) {
        return eight - ONES & ~eight & HIGHEST_BITS;
    }

    /** Seconds since 1970, a point, and nine digits of nanoseconds. */
    private void moment() {
        int from = record.length() + Integer.BYTES;
        string(record);
        byte[] bytes = record.array();
        int point = record.length() - NANOS - 1;
        int digits = bytes[from] == '-' ? from + 1 : from;
        boolean right = point > digits && point - digits <= MOST_SECONDS && bytes[point] == '.';
        for (int at = digits; right && at < record.length(); at++) {
            right = at == point || bytes[at] >= '0' && bytes[at] <= '9';
        }
        if (!right || bytes[digits] == '0' && point > digits + 1) {
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
