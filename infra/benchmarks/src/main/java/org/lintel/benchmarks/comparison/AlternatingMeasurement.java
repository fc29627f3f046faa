package org.lintel.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;

import org.lintel.benchmarks.Latencies;
import org.lintel.benchmarks.Progress;

/** Measures two registries in turn, call by call, so that whatever else the machine does hits both alike. */
public final class AlternatingMeasurement {
    private final Side one;
    private final Side other;

    /** A registry and the files that calls to it are about. */
    private record Side(MeasuredRegistry registry, Call.Files files) {
        private static Side of(MeasuredRegistry registry, int count) {
            return new Side(registry,
                    new Call.Files(registry.files("ACTIVE", count), registry.withRoom(), registry.files("VETTING", count)));
        }

        private void call(Call call, int round, Latencies into) {
            into.add(call.timed(registry.client(), files, round));
        }
    }

    /** @param files how many active ones, and how many in vetting, are called up */
    public AlternatingMeasurement(MeasuredRegistry one, MeasuredRegistry other, int files) {
        this.one = Side.of(one, files);
        this.other = Side.of(other, files);
    }

    /** @param unmeasured rounds before, until both are warm; @param goal at most so many times the one is what the other may cost */
    public List<Comparison> of(int rounds, int unmeasured, double goal, Progress progress) {
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
            Latencies ofOne = new Latencies();
            Latencies ofOther = new Latencies();
            for (int round = 0; round < rounds; round++) {
                // Who comes first changes, for the second finds the machine busy with what the first left to do.
                if (round % 2 == 0) {
                    one.call(call, round, ofOne);
                    other.call(call, round, ofOther);
                } else {
                    other.call(call, round, ofOther);
                    one.call(call, round, ofOne);
                }
                progress.reached(call, round + 1, rounds);
            }
            comparisons.add(Comparison.of(call.title(), ofOne, ofOther, goal));
        }
        return comparisons;
    }
}
