package org.lintel.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;

import org.lintel.benchmarks.Latencies;
import org.lintel.benchmarks.Progress;

/** Measures two registries in turn, call by call, so that whatever else the machine does hits both alike. */
final class AlternatingMeasurement {
    private static final int FILES = 50;

    private final Side few;
    private final Side many;

    /** A registry and the files that calls to it are about. */
    private record Side(MeasuredRegistry registry, Call.Files files) {
        private static Side of(MeasuredRegistry registry) {
            return new Side(registry, new Call.Files(registry.files("ACTIVE", FILES), registry.files("VETTING", FILES)));
        }

        private void call(Call call, int round, Latencies into) {
            into.add(registry.client().timed(call.of(registry.client(), files, round)));
        }
    }

    AlternatingMeasurement(MeasuredRegistry few, MeasuredRegistry many) {
        this.few = Side.of(few);
        this.many = Side.of(many);
    }

    /** @param unmeasured rounds before, until both are warm */
    List<Comparison> of(int rounds, int unmeasured, double goal, Progress progress) {
        measure(unmeasured, goal, new Rounds(progress, unmeasured + rounds, 0));
        List<Comparison> measured = measure(rounds, goal, new Rounds(progress, unmeasured + rounds, unmeasured));
        progress.finished((long) (unmeasured + rounds) * Call.values().length);
        return measured;
    }

    private record Rounds(Progress progress, int total, int before) {
        private void reached(Call call, int round, int ofThese) {
            int calls = Call.values().length;
            progress.reached((long) before * calls + (long) call.ordinal() * ofThese + round, (long) total * calls);
        }
    }

    private List<Comparison> measure(int rounds, double goal, Rounds progress) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Call call : Call.values()) {
            Latencies ofFew = new Latencies();
            Latencies ofMany = new Latencies();
            for (int round = 0; round < rounds; round++) {
                // Who comes first changes, for the second finds the machine busy with what the first left to do.
                if (round % 2 == 0) {
                    few.call(call, round, ofFew);
                    many.call(call, round, ofMany);
                } else {
                    many.call(call, round, ofMany);
                    few.call(call, round, ofFew);
                }
                progress.reached(call, round + 1, rounds);
            }
            comparisons.add(Comparison.of(call.title(), ofFew, ofMany, goal));
        }
        return comparisons;
    }
}
