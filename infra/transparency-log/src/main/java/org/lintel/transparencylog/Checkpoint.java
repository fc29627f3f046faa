package org.lintel.transparencylog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * What a log says of its tree (C2SP tlog-checkpoint). It is written as the text of a {@link SignedNote}.
 *
 * @param origin     which log it is: one line, not empty
 * @param size       number of leaves
 * @param extensions further lines, which nobody can audit; usually none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    /** @throws LogRefused {@link Reason#CHECKPOINT_MALFORMED}, {@link Reason#SIZE_NEGATIVE}, {@link Reason#ROOT_OF_EMPTY_TREE} */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (Stream.concat(Stream.of(origin), extensions.stream()).anyMatch(line -> line.isEmpty() || line.chars().anyMatch(c -> c < ' '))) {
            throw malformed();
        }
        if (size < 0) {
            throw new LogRefused(Reason.SIZE_NEGATIVE, "No tree has " + size + " leaves.");
        }
        if (size == 0 && !root.equals(Hash.OF_EMPTY_TREE)) {
            throw new LogRefused(Reason.ROOT_OF_EMPTY_TREE, "This is not the root of the empty tree.");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** @throws LogRefused as the constructor; {@link Reason#NUMBER}, {@link Reason#BASE64}, {@link Reason#HASH_LENGTH} */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw malformed();
        }
        return new Checkpoint(lines[0], Decimal.parse(lines[1]), Hash.ofBase64(lines[2]), List.of(lines).subList(3, lines.length - 1));
    }

    static boolean isOne(String text) {
        try {
            parse(text);
            return true;
        } catch (LogRefused no) {
            return false;
        }
    }

    public String text() {
        return Stream.concat(Stream.of(origin, Long.toString(size), root.base64()), extensions.stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static LogRefused malformed() {
        return new LogRefused(Reason.CHECKPOINT_MALFORMED, "A checkpoint is three lines or more, none of them empty: origin, size, root.");
    }
}
