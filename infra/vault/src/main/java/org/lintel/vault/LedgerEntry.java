package org.lintel.vault;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One line of the erasure ledger: that the key of a subject, session and class was erased, or that it was begun anew. No personal value is in it.
 *
 * @param generation which of its keys: 0, and one more after each new beginning
 */
public record LedgerEntry(Instant at, What what, int generation, KeyRef ref) {

    public enum What {
        ERASED,
        BEGUN_ANEW
    }

    /** Tab-separated, with a checksum at its end that tells a line that was cut off or has rotted; without line feed. */
    String line() {
        String text = String.join("\t", at.toString(), what.name(), Integer.toString(generation), ref.subject(), ref.session(),
                ref.retentionClass());
        return text + "\t" + checksum(text);
    }

    static Optional<LedgerEntry> parse(String line) {
        int last = line.lastIndexOf('\t');
        if (last < 0 || !checksum(line.substring(0, last)).equals(line.substring(last + 1))) {
            return Optional.empty();
        }
        String[] parts = line.split("\t", -1);
        if (parts.length != 7) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LedgerEntry(Instant.parse(parts[0]), What.valueOf(parts[1]), Integer.parseInt(parts[2]),
                    KeyRef.shared(parts[3], parts[4], parts[5])));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    @Override
    public String toString() {
        return at + " " + what + " " + ref;
    }
}
