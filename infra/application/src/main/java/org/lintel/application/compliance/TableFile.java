package org.lintel.application.compliance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file for a spreadsheet (RFC 4180). The last line is the SHA-256 of all before it, by which a copy is compared with what the registry gives an
 * auditor for that moment. Nothing in it was written by a person.
 */
final class TableFile {
    private static final String END_OF_LINE = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    TableFile(String... header) {
        lines.append(CSVFormat.RFC4180.format((Object[]) header)).append(END_OF_LINE);
    }

    TableFile line(@Nullable Object... values) {
        lines.append(CSVFormat.RFC4180.format(values)).append(END_OF_LINE);
        return this;
    }

    /** @return the SHA-256 of all lines so far, in hexadecimal digits */
    String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @return the lines and their fingerprint */
    String text() {
        return lines + "sha256," + fingerprint() + END_OF_LINE;
    }
}
