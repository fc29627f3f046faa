package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The list of checksums of a bundle that is read, 32 bytes for each file. */
final class Sums {
    private static final int DIGITS = 2 * Sha256.BYTES;
    private static final Pattern SUM = Pattern.compile("[0-9a-f]*");

    private final Map<String, ZipReader.Entry> files;
    /** One behind the other, in the order of the files. */
    private final byte[] sums;
    private final BitSet known = new BitSet();

    Sums(Map<String, ZipReader.Entry> files) {
        this.files = files;
        this.sums = new byte[Sha256.BYTES * files.size()];
    }

    /** @return whether it has each file but the last two, in their order, and nothing else; of one that has not, what can be read of it is known */
    boolean read(byte[] list) {
        known.clear();
        int lines = 0;
        boolean right = true;
        for (int from = 0; from < list.length; lines++) {
            int end = from;
            while (end < list.length && list[end] != '\n') {
                end++;
            }
            right &= end < list.length && read(list, from, end) == lines;
            from = end + 1;
        }
        return right && lines == files.size() - FileNames.LAST.size();
    }

    /** @return the number of the file that the line is of; -1 where it is no such line */
    private int read(byte[] list, int from, int end) {
        int name = from + DIGITS + 2;
        if (end < name || end > name + ZipReader.MOST_NAME || list[name - 2] != ' ' || list[name - 1] != ' ') {
            return -1;
        }
        ZipReader.Entry file = files.get(new String(list, name, end - name, ISO_8859_1));
        String digits = new String(list, from, DIGITS, ISO_8859_1);
        if (file == null || !SUM.matcher(digits).matches()) {
            return -1;
        }
        System.arraycopy(HexFormat.of().parseHex(digits), 0, sums, Sha256.BYTES * file.number(), Sha256.BYTES);
        known.set(file.number());
        return file.number();
    }

    /** @return in hexadecimal; null where the list does not say it */
    @Nullable
    String of(ZipReader.Entry file) {
        int from = Sha256.BYTES * file.number();
        return known.get(file.number()) ? HexFormat.of().formatHex(sums, from, from + Sha256.BYTES) : null;
    }
}
