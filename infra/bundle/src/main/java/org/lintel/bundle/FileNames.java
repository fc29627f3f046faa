package org.lintel.bundle;

import java.util.List;
import java.util.regex.Pattern;

import org.lintel.bundle.BundleRefused.Reason;

/** Which files are in a bundle, and in which order. */
final class FileNames {
    static final String README = "README.md";
    static final String POLICY = "policy";
    static final String CHECKPOINT = "checkpoint";
    static final String SCHEMAS = "schemas.json";
    static final String ROSTER = "roster.json";
    static final String SUMS = "SHA256SUMS";
    static final String MANIFEST = "manifest";
    /** Each of them is there, in this order, before all others. */
    static final List<String> FIRST = List.of(README, POLICY, CHECKPOINT, SCHEMAS, ROSTER);
    static final List<String> LAST = List.of(SUMS, MANIFEST);

    private static final List<Pattern> BETWEEN = List.of(Pattern.compile("catalogues/[A-Za-z0-9.-]{1,40}\\.json"),
            Pattern.compile("events/[0-9]{12}\\.jsonl"), Pattern.compile("tile/[0-7]/(x[0-9]{3}/)*[0-9]{3}(\\.p/[1-9][0-9]{0,2})?"),
            Pattern.compile("proofs/[0-9]{12}\\.jsonl"));

    private FileNames() {}

    static String catalogue(String version) {
        return "catalogues/" + version + ".json";
    }

    /** @param position of the first event in it */
    static String events(long position) {
        return "events/%012d.jsonl".formatted(position);
    }

    static String proofs(long position) {
        return "proofs/%012d.jsonl".formatted(position);
    }

    static boolean isOfEvents(String name) {
        return name.startsWith("events/");
    }

    /** @return whether it is of events or of their proofs: a few thousand at most, and read several at a time */
    static boolean isByPosition(String name) {
        return isOfEvents(name) || name.startsWith("proofs/");
    }

    /** @return the position of the first event in it, as its name says */
    static long positionIn(String name) {
        return Long.parseLong(name.substring(name.indexOf('/') + 1, name.indexOf('.')));
    }

    /** @throws BundleRefused {@link Reason#FILE_UNEXPECTED}, {@link Reason#FILE_MISSING} */
    static void check(List<String> names) {
        if (names.size() < FIRST.size() + LAST.size() || !names.subList(0, FIRST.size()).equals(FIRST)
                || !names.subList(names.size() - LAST.size(), names.size()).equals(LAST)) {
            throw new BundleRefused(Reason.FILE_MISSING,
                    "A bundle begins with " + String.join(", ", FIRST) + " and ends with " + String.join(", ", LAST) + ".");
        }
        int kind = 0;
        String before = "";
        for (String name : names.subList(FIRST.size(), names.size() - LAST.size())) {
            while (kind < BETWEEN.size() && !BETWEEN.get(kind).matcher(name).matches()) {
                kind++;
                before = "";
            }
            // Tiles are in an order of their own, which depends on the tree's size.
            boolean sorted = kind == 2 || before.compareTo(name) < 0;
            if (kind == BETWEEN.size() || !sorted) {
                throw new BundleRefused(Reason.FILE_UNEXPECTED,
                        "No bundle has a file " + name.replaceAll("[^A-Za-z0-9./_-]", "?") + " there.");
            }
            before = name;
        }
    }
}
