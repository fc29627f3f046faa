package org.lintel.vault;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * What the erasure ledger says in sum. Entries may come twice, in any order and from several copies of a ledger: the sum is the same, and nothing that any
 * of them calls erased comes back by another.
 */
final class Standings {

    private record Sum(int begun, int erasedThrough, @Nullable Instant erasedAt) {

        static final Sum NOTHING = new Sum(0, -1, null);

        Sum with(LedgerEntry entry) {
            return switch (entry.what()) {
                case ERASED -> entry.generation() > erasedThrough ? new Sum(begun, entry.generation(), entry.at()) : this;
                case BEGUN_ANEW -> entry.generation() > begun ? new Sum(entry.generation(), erasedThrough, erasedAt) : this;
            };
        }
    }

    private final Map<KeyRef, Sum> sums = new ConcurrentHashMap<>();

    Standing of(KeyRef ref) {
        Sum sum = sums.get(ref);
        return sum == null ? Standing.UNTOUCHED : new Standing(sum.begun, sum.erasedThrough >= sum.begun, sum.erasedAt);
    }

    /** @return whether it said anything new */
    boolean take(LedgerEntry entry) {
        Sum before = sums.getOrDefault(entry.ref(), Sum.NOTHING);
        Sum after = before.with(entry);
        sums.put(entry.ref(), after);
        return after != before;
    }
}
