package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.LEDGER_DAMAGED;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a stretch of the key file holds. It changes nothing. A body that is not whole is explained by an erasure, by a later record of the same reference, or
 * by lying in the last batch, which a kill or a loss of power may have cut off before anybody was told of it; whatever is left is lost, and is said.
 */
final class KeyFileScan {

    private record Unread(long at, KeyRecord record) {
        Slot slot() {
            return new Slot(at, record.bodyAt(), record.length(), record.generation());
        }
    }

    private final Function<KeyRef, Standing> standings;
    private final List<Unread> unread = new ArrayList<>();
    private final List<long[]> gaps = new ArrayList<>();

    /** The newest record of each reference that may be used. */
    final Map<KeyRef, Slot> live = new HashMap<>();
    /** Records of which nobody may read the body any longer. */
    final List<Slot> superseded = new ArrayList<>();
    long blankBytes;
    /** Here the next record goes; what stands behind was never acknowledged. */
    long end;
    /** Whether there are parts before the end that were never acknowledged. */
    boolean torn;
    final List<KeyRef> lost = new ArrayList<>();
    long lostBytes;

    private KeyFileScan(Function<KeyRef, Standing> standings) {
        this.standings = standings;
    }

    static KeyFileScan of(Disk.OpenFile file, long from, long to, Function<KeyRef, Standing> standings) throws IOException {
        KeyFileScan scan = new KeyFileScan(standings);
        long lastBatch = scan.read(new RecordReader(file, to), from, to);
        scan.explain(lastBatch);
        return scan;
    }

    private long read(RecordReader reader, long from, long to) throws IOException {
        long lastBatch = from;
        long at = from;
        while (at < to) {
            KeyRecord record = reader.at(at);
            if (record == null) {
                long next = reader.next(at + 1);
                if (next < 0) {
                    break;
                }
                gaps.add(new long[]{at, next});
                at = next;
            } else if (at + record.length() > to) {
                break;
            } else {
                lastBatch = at - record.sinceBatchBegan();
                take(at, record);
                at += record.length();
            }
        }
        end = at;
        return lastBatch;
    }

    private void take(long at, KeyRecord record) {
        Standing standing = standings.apply(record.ref());
        if (record.generation() > standing.generation()) {
            throw new VaultRefused(LEDGER_DAMAGED, "The erasure ledger is older than the key file; put back the newest copy of it.");
        }
        Unread found = new Unread(at, record);
        if (record.keyset() == null) {
            unread.add(found);
        } else if (standing.admits(record.generation())) {
            Slot before = live.put(record.ref(), found.slot());
            if (before != null) {
                superseded.add(before);
            }
        } else {
            superseded.add(found.slot());
        }
    }

    private void explain(long lastBatch) {
        for (Unread found : unread.reversed()) {
            KeyRecord record = found.record();
            @Nullable
            Slot later = live.get(record.ref());
            boolean meant = !standings.apply(record.ref()).admits(record.generation()) || later != null && later.at() > found.at();
            if (meant && record.blank()) {
                blankBytes += record.length();
            } else if (meant) {
                superseded.add(found.slot());
            } else if (found.at() < lastBatch) {
                lost.add(record.ref());
            } else if (found.at() + record.length() == end) {
                end = found.at();
            } else {
                torn = true;
            }
        }
        for (long[] gap : gaps) {
            if (gap[0] >= lastBatch) {
                torn = true;
            } else {
                lostBytes += gap[1] - gap[0];
            }
        }
    }

    boolean isWithoutLoss() {
        return lost.isEmpty() && lostBytes == 0;
    }
}
