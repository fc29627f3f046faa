package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.LEDGER_DAMAGED;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The ledger's file: a title, then one line for each entry. The last line may have been cut off by a kill; then nobody was told that it was there. */
final class LedgerLog implements Closeable {

    static final String TITLE = "lintel-erasures 1\n";
    private static final int CHUNK_BYTES = 1 << 20;

    private final Path path;
    private final Disk disk;
    private final GrowingFile file;
    private final Standings standings = new Standings();

    LedgerLog(Path path, Disk disk) throws IOException {
        this.path = path;
        this.disk = disk;
        this.file = new GrowingFile(disk.open(path), 0);
    }

    static void create(Path path, Disk disk) throws IOException {
        Path made = path.resolveSibling(path.getFileName() + ".new");
        try (Disk.OpenFile file = disk.create(made)) {
            file.write(0, TITLE.getBytes(StandardCharsets.US_ASCII));
            file.force();
        }
        disk.replace(made, path);
    }

    Standing of(KeyRef ref) {
        return standings.of(ref);
    }

    boolean hasChanged() throws IOException {
        return disk.stat(path).map(now -> now.size() != file.end()).orElse(true);
    }

    /** Reads what others appended. */
    List<LedgerEntry> catchUp() throws IOException {
        long size = file.file().size();
        if (size < file.end()) {
            throw damaged("it is shorter than it was");
        }
        List<LedgerEntry> news = new ArrayList<>();
        long end = file.end();
        if (size > end) {
            end = read(end, size, entry -> {
                if (standings.take(entry)) {
                    news.add(entry);
                }
            });
        }
        file.endsAt(end, size);
        return news;
    }

    /** Returns when they are on the disk; only then does anything follow from them. */
    void append(List<LedgerEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line()).append('\n'));
        file.append(lines.toString().getBytes(StandardCharsets.UTF_8));
        entries.forEach(standings::take);
    }

    List<LedgerEntry> all() throws IOException {
        List<LedgerEntry> all = new ArrayList<>();
        read(0, file.end(), all::add);
        return all;
    }

    /** @return where the last whole line ends */
    private long read(long from, long to, Consumer<LedgerEntry> taker) throws IOException {
        long at = from;
        long firstBad = -1;
        while (at < to) {
            byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, to - at)];
            file.file().read(at, chunk);
            int start = 0;
            for (int i = 0; i < chunk.length; i++) {
                if (chunk[i] != '\n') {
                    continue;
                }
                String line = new String(chunk, start, i - start, StandardCharsets.UTF_8);
                boolean title = at + start == 0;
                Optional<LedgerEntry> entry = title ? Optional.empty() : LedgerEntry.parse(line);
                if (title && !(line + "\n").equals(TITLE)) {
                    throw damaged("it does not begin as a ledger does");
                }
                if (!title && entry.isEmpty() && firstBad < 0) {
                    firstBad = at + start;
                }
                if (entry.isPresent() && firstBad >= 0) {
                    throw damaged("a line in its middle does not match its checksum");
                }
                entry.ifPresent(taker);
                start = i + 1;
            }
            if (start == 0 && at + chunk.length < to) {
                throw damaged("it has a line that is longer than any entry");
            }
            if (start == 0) {
                break;
            }
            at += start;
        }
        if (at == 0) {
            throw damaged("it does not begin as a ledger does");
        }
        return firstBad >= 0 ? firstBad : at;
    }

    private VaultRefused damaged(String how) {
        return new VaultRefused(LEDGER_DAMAGED, "The erasure ledger " + path + " is damaged: " + how + "; put back the newest copy of it.");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
