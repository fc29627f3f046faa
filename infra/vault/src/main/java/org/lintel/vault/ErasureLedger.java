package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.LEDGER_DAMAGED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Copies of the erasure ledger, kept apart from key backups: whoever restores an old backup gives the newest copy with it. */
public final class ErasureLedger {

    private ErasureLedger() {}

    /** Writes a copy to a file that must not be there yet; nobody else may read it. */
    public static void write(Path file, List<LedgerEntry> entries) throws IOException {
        StringBuilder lines = new StringBuilder(LedgerLog.TITLE);
        entries.forEach(entry -> lines.append(entry.line()).append('\n'));
        Files.createFile(file, LocalDisk.mode(file, "rw-------"));
        try (var out = Files.newByteChannel(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.SYNC))) {
            out.write(StandardCharsets.UTF_8.encode(lines.toString()));
        }
    }

    /** Reads a copy, or the ledger of a store itself. Every line must be whole: a copy that was cut off could let an erased key come back. */
    public static List<LedgerEntry> read(Path file) throws IOException {
        String text = Files.readString(file);
        List<LedgerEntry> entries = new ArrayList<>();
        if (!text.startsWith(LedgerLog.TITLE) || !text.endsWith("\n")) {
            throw notWhole(file);
        }
        text.lines().skip(1).forEach(line -> entries.add(LedgerEntry.parse(line).orElseThrow(() -> notWhole(file))));
        return entries;
    }

    private static VaultRefused notWhole(Path file) {
        return new VaultRefused(LEDGER_DAMAGED, "The erasure ledger " + file + " is not whole; give the newest copy that is.");
    }
}
