package org.lintel.bundle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through a line eight bytes at a time, and where nothing is found four times eight, for this is most of reading it. */
final class LineScan {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_PRINTABLE = 0x2020202020202020L;
    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTATION_MARKS = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final int FOUR_TIMES = 4 * Long.BYTES;
    /** Most texts are no longer. */
    private static final int FEW = 64;
    private static final int CONTINUES = 0x80;
    private static final int CONTINUES_MASK = 0xc0;

    private LineScan() {}

    /**
     * @return where the first control character stands, which in a line is its newline and no other, or the end; as its complement, which is negative, where what
     *     is before it is not all ASCII
     */
    static int control(byte[] bytes, int from, int until) {
        long seen = 0;
        int at = from;
        while (at < until) {
            if (at + FOUR_TIMES <= until) {
                long first = (long) EIGHT.get(bytes, at);
                long second = (long) EIGHT.get(bytes, at + Long.BYTES);
                long third = (long) EIGHT.get(bytes, at + 2 * Long.BYTES);
                long fourth = (long) EIGHT.get(bytes, at + 3 * Long.BYTES);
                // What is not ASCII may look like one here; then it is looked at more closely.
                if (((first - LOWEST_PRINTABLE | second - LOWEST_PRINTABLE | third - LOWEST_PRINTABLE | fourth - LOWEST_PRINTABLE)
                        & HIGHEST_BITS) == 0) {
                    seen |= first | second | third | fourth;
                    at += FOUR_TIMES;
                    continue;
                }
            }
            if (at + Long.BYTES <= until) {
                long eight = (long) EIGHT.get(bytes, at);
                if (controls(eight) == 0) {
                    seen |= eight;
                    at += Long.BYTES;
                    continue;
                }
            }
            for (int end = Math.min(until, at + Long.BYTES); at < end; at++) {
                if (bytes[at] >= 0 && bytes[at] < ' ') {
                    return found(at, seen);
                }
                seen |= bytes[at];
            }
        }
        return found(at, seen);
    }

    /** Of each byte the highest bit says whether it is below 0x20; a borrow from the byte before may say so too often, never too seldom. */
    private static long controls(long eight) {
        return eight - LOWEST_PRINTABLE & ~eight & HIGHEST_BITS;
    }

    private static int found(int at, long seen) {
        return (seen & HIGHEST_BITS) == 0 ? at : ~at;
    }

    /** @return where the next quotation mark or backslash stands, or the end */
    static int mark(byte[] bytes, int from, int until) {
        int at = from;
        for (int few = Math.min(until, from + FEW) - Long.BYTES; at <= few; at += Long.BYTES) {
            long marks = marks(bytes, at);
            if (marks != 0) {
                return at + placeOf(marks);
            }
        }
        while (at + FOUR_TIMES <= until && ((perhaps(bytes, at) | perhaps(bytes, at + Long.BYTES) | perhaps(bytes, at + 2 * Long.BYTES)
                | perhaps(bytes, at + 3 * Long.BYTES)) & HIGHEST_BITS) == 0) {
            at += FOUR_TIMES;
        }
        for (; at + Long.BYTES <= until; at += Long.BYTES) {
            long marks = marks(bytes, at);
            if (marks != 0) {
                return at + placeOf(marks);
            }
        }
        while (at < until && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /** A borrow may have marked what is behind the first one, never what is before it. */
    private static int placeOf(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }

    /** @return with one of the highest bits where there is a mark, and perhaps where there is something that is not ASCII */
    private static long perhaps(byte[] bytes, int at) {
        long eight = (long) EIGHT.get(bytes, at);
        return (eight ^ QUOTATION_MARKS) - ONES | (eight ^ BACKSLASHES) - ONES;
    }

    private static long marks(byte[] bytes, int at) {
        long eight = (long) EIGHT.get(bytes, at);
        return zeros(eight ^ QUOTATION_MARKS) | zeros(eight ^ BACKSLASHES);
    }

    /** @return the highest bit of the first of the eight bytes that is 0, perhaps with others behind it; 0 where none is */
    private static long zeros(long eight) {
        return eight - ONES & ~eight & HIGHEST_BITS;
    }

    /** RFC 3629: no letter longer than it need be, no surrogate, none beyond the last one. */
    static boolean isUtf8(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until) {
            int first = Byte.toUnsignedInt(bytes[at]);
            if (first < CONTINUES) {
                at++;
                continue;
            }
            int more = first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : 0;
            if (more == 0 || until - at <= more || !isSecond(first, Byte.toUnsignedInt(bytes[at + 1]))) {
                return false;
            }
            for (int next = at + 2; next <= at + more; next++) {
                if ((bytes[next] & CONTINUES_MASK) != CONTINUES) {
                    return false;
                }
            }
            at += more + 1;
        }
        return true;
    }

    private static boolean isSecond(int first, int second) {
        return switch (first) {
            case 0xe0 -> second >= 0xa0 && second <= 0xbf;
            case 0xed -> second >= 0x80 && second <= 0x9f;
            case 0xf0 -> second >= 0x90 && second <= 0xbf;
            case 0xf4 -> second >= 0x80 && second <= 0x8f;
            default -> (second & CONTINUES_MASK) == CONTINUES;
        };
    }
}
