package org.lintel.transparencylog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * Where a tile of a log is served, after the log's own address (C2SP tlog-tiles): {@code tile/0/x001/x234/067}, {@code tile/1/000.p/17},
 * {@code tile/entries/000}.
 *
 * @param level 0 to 63, each of 256 times as many leaves as the one below; {@link #ENTRIES} for the entries themselves
 * @param index among the tiles of its level, from the left
 * @param width how many hashes or entries it has: 256, or 1 to 255 of a partial one
 */
public record TilePath(int level, long index, int width) {

    public static final int ENTRIES = -1;
    public static final int FULL = 256;
    static final int HEIGHT = 8;

    /** As many as a tree of 2^63 − 1 leaves needs; above there is nothing to the left of the first hash. */
    static final int LEVELS = 8;
    private static final int MOST_LEVEL = 63;
    private static final int DIGITS = 1000;

    /** @throws LogRefused {@link Reason#TILE_PATH} */
    public TilePath {
        if (level < ENTRIES || level > MOST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw refused();
        }
    }

    /** Only what {@link #toString} writes is taken: no other zeros, signs, slashes. */
    public static TilePath parse(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length < 3 || !parts[0].equals("tile")) {
            throw refused();
        }
        boolean partial = parts[parts.length - 2].endsWith(".p");
        int width = partial ? (int) number(parts[parts.length - 1], FULL - 1) : FULL;
        int level = parts[1].equals("entries") ? ENTRIES : (int) number(parts[1], MOST_LEVEL);
        int end = partial ? parts.length - 1 : parts.length;
        long index = 0;
        for (int part = 2; part < end; part++) {
            String digits = parts[part].replace("x", "").replace(".p", "");
            if (digits.length() != 3 || index > Long.MAX_VALUE / DIGITS - 1) {
                throw refused();
            }
            index = index * DIGITS + number(digits.replaceFirst("^0{1,2}", ""), DIGITS - 1);
        }
        TilePath parsed = new TilePath(level, index, width);
        if (!parsed.toString().equals(path)) {
            throw refused();
        }
        return parsed;
    }

    /** @return all tiles of hashes and entries that a tree of this size has and the smaller one has not, the lowest level first */
    static List<TilePath> between(long smaller, long size) {
        List<TilePath> paths = new ArrayList<>();
        for (int level = ENTRIES; level < LEVELS; level++) {
            long had = nodes(level, smaller);
            long has = nodes(level, size);
            for (long index = had / FULL; had < has && index * FULL < has; index++) {
                paths.add(new TilePath(level, index, (int) Math.min(FULL, has - index * FULL)));
            }
        }
        return paths;
    }

    /** How many hashes (or entries) of this level a tree of this size has. */
    static long nodes(int level, long size) {
        return level >= LEVELS ? 0 : size >> HEIGHT * Math.max(0, level);
    }

    /** @return the tile at this place as a tree of this size has it, full or partial; empty where it has none */
    static Optional<TilePath> in(long size, int level, long index) {
        long nodes = nodes(level, size);
        return index >= (nodes + FULL - 1) / FULL
                ? Optional.empty()
                : Optional.of(new TilePath(level, index, (int) Math.min(FULL, nodes - index * FULL)));
    }

    /** @return whether a tree of this size has all that is in this tile */
    public boolean isWithin(long size) {
        return in(size, level, index).filter(there -> width <= there.width).isPresent();
    }

    public boolean isFull() {
        return width == FULL;
    }

    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    @Override
    public String toString() {
        String path = threeDigits(index);
        for (long rest = index / DIGITS; rest > 0; rest /= DIGITS) {
            path = "x" + threeDigits(rest) + "/" + path;
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + path + (isFull() ? "" : ".p/" + width);
    }

    private static String threeDigits(long number) {
        return Long.toString(DIGITS + number % DIGITS).substring(1);
    }

    private static long number(String digits, long most) {
        try {
            long number = Decimal.parse(digits);
            if (number <= most) {
                return number;
            }
        } catch (LogRefused notANumber) {
            // Said below, for the path as a whole.
        }
        throw refused();
    }

    private static LogRefused refused() {
        return new LogRefused(Reason.TILE_PATH, "This is not the path of a tile, such as tile/0/x001/x234/067 or tile/entries/000.p/17.");
    }
}
