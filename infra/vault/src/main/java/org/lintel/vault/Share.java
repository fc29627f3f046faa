package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.SHARE_MISTYPED;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * What one of three holders keeps, on paper or in a file of their own: {@code CLASS}, a space, 66 letters and digits in groups of four. Letters and digits are those of Crockford's base 32 (no
 * I, L, O, U); case, spaces and dashes do not matter. The bytes: holder (1), split (4, a random number), height (32), CRC-32C of the class and all before
 * (4). A mistyped share is told before it is used, and one of another class or splitting too.
 */
public final class Share {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HEIGHT_BYTES = 32;
    private static final int BYTES = 1 + 4 + HEIGHT_BYTES + 4;
    private static final int CHARACTERS = (BYTES * 8 + 4) / 5;

    private final String retentionClass;
    private final int holder;
    private final int split;
    private final byte[] height;

    Share(String retentionClass, int holder, int split, byte[] height) {
        this.retentionClass = retentionClass;
        this.holder = holder;
        this.split = split;
        this.height = height.clone();
    }

    public String retentionClass() {
        return retentionClass;
    }

    /** 1, 2 or 3. */
    public int holder() {
        return holder;
    }

    int split() {
        return split;
    }

    byte[] height() {
        return height.clone();
    }

    /** For the holder, and nobody else, to keep. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES).put((byte) holder).putInt(split).put(height).array();
        ByteBuffer.wrap(bytes).putInt(BYTES - 4, checksum(retentionClass, bytes));
        StringBuilder text = new StringBuilder(retentionClass);
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(i % 4 == 0 ? (i == 0 ? " " : "-") : "").append(LETTERS.charAt(fiveBits(bytes, i)));
        }
        return text.toString();
    }

    /** @throws VaultRefused ({@code SHARE_MISTYPED}) if it does not match its checksum */
    public static Share parse(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        String letters = parts.length < 2
                ? ""
                : parts[1].replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
        if (letters.length() != CHARACTERS || letters.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
            throw mistyped();
        }
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < CHARACTERS; i++) {
            for (int bit = 0; bit < 5; bit++) {
                int at = 5 * i + bit;
                if (at < 8 * BYTES && (LETTERS.indexOf(letters.charAt(i)) >> 4 - bit & 1) == 1) {
                    bytes[at / 8] |= (byte) (0x80 >> at % 8);
                }
            }
        }
        ByteBuffer share = ByteBuffer.wrap(bytes);
        boolean spareBitsAreZero = LETTERS.indexOf(letters.charAt(CHARACTERS - 1)) % (1 << 5 * CHARACTERS - 8 * BYTES) == 0;
        if (!spareBitsAreZero || share.getInt(BYTES - 4) != checksum(parts[0], bytes) || bytes[0] < 1 || bytes[0] > TwoOfThree.HOLDERS) {
            throw mistyped();
        }
        return new Share(parts[0], bytes[0], share.getInt(1), Arrays.copyOfRange(bytes, 5, 5 + HEIGHT_BYTES));
    }

    private static VaultRefused mistyped() {
        return new VaultRefused(SHARE_MISTYPED,
                "This share has a mistake in it (its checksum does not fit); compare it with the paper and type it again.");
    }

    private static int fiveBits(byte[] bytes, int group) {
        int value = 0;
        for (int bit = 0; bit < 5; bit++) {
            int at = 5 * group + bit;
            value = value << 1 | (at < 8 * BYTES ? bytes[at / 8] >> 7 - at % 8 & 1 : 0);
        }
        return value;
    }

    private static int checksum(String retentionClass, byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(retentionClass.getBytes(StandardCharsets.UTF_8));
        crc.update(0);
        crc.update(bytes, 0, BYTES - 4);
        return (int) crc.getValue();
    }

    @Override
    public String toString() {
        return "Share[" + retentionClass + ", holder " + holder + "]";
    }
}
