package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A bundle that does not end as bundles do: its files lie one behind the other, so it can be said which event is the first that is not whole in it. */
final class CutFile {
    private static final int LOCAL = 0x04034b50;
    private static final int SIZE_AT = 22;
    private static final int NAME_BYTES_AT = 26;
    private static final Pattern EVENTS = Pattern.compile("events/[0-9]{12}\\.jsonl");
    private static final Pattern POSITION = Pattern.compile("\\{\"position\":([0-9]{1,18}),.*", Pattern.DOTALL);
    private static final int BEGINNING_OF_A_LINE = 40;

    private final FileChannel channel;
    private final long length;

    CutFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    /** @return its position; null where the file does not end among the events */
    @Nullable
    Long firstThatIsNotWhole() throws IOException {
        Long missing = null;
        for (long place = 0; place + ZipHeaders.LOCAL_BYTES <= length;) {
            ByteBuffer header = read(place, ZipHeaders.LOCAL_BYTES);
            int nameBytes = Short.toUnsignedInt(header.getShort(NAME_BYTES_AT));
            long from = place + ZipHeaders.LOCAL_BYTES + nameBytes;
            if (header.getInt(0) != LOCAL || from > length) {
                return header.getInt(0) == LOCAL ? missing : null;
            }
            String name = new String(read(place + ZipHeaders.LOCAL_BYTES, nameBytes).array(), ISO_8859_1);
            boolean ofEvents = EVENTS.matcher(name).matches();
            if (missing != null && !ofEvents) {
                return null;
            }
            place = from + Integer.toUnsignedLong(header.getInt(SIZE_AT));
            if (ofEvents) {
                missing = after(from, Math.min(place, length), FileNames.positionIn(name));
            }
        }
        return missing;
    }

    /** @return the position behind the last whole line; the file's first one where it has none */
    private @Nullable Long after(long from, long to, long first) throws IOException {
        if (to - from > Bundle.MOST_FILE_BYTES) {
            return null;
        }
        String lines = new String(read(from, (int) (to - from)).array(), ISO_8859_1);
        int end = lines.lastIndexOf('\n');
        int beginning = end < 1 ? 0 : lines.lastIndexOf('\n', end - 1) + 1;
        if (end < 0) {
            return first;
        }
        Matcher last = POSITION.matcher(lines.substring(beginning, Math.min(end, beginning + BEGINNING_OF_A_LINE)));
        return last.matches() ? Long.valueOf(Long.parseLong(last.group(1)) + 1) : null;
    }

    private ByteBuffer read(long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until all that is there is read
        }
        return bytes.flip();
    }
}
