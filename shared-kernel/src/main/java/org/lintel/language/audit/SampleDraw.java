package org.lintel.language.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;

/**
 * How a sample is drawn, so that anybody can do it again: the candidates are ordered by the SHA-256 of seed, colon and position, written as
 * text, and the first ones are taken. The same seed and the same history always give the same sample.
 */
public final class SampleDraw {
    /** As the lots' hexadecimal digits sort. */
    private static final Comparator<Drawn> IN_ORDER = Comparator.comparing(Drawn::lot, Arrays::compareUnsigned);

    private SampleDraw() {}

    /**
     * @param size how many are wanted; where there are fewer candidates, all are taken
     * @return in the order in which they were drawn
     */
    public static List<SampledDecision> of(Seed seed, int size, Collection<SampledDecision> candidates) {
        return of(lots(seed), size, candidates);
    }

    /** Each one's lot is drawn once, and no more are kept than are wanted. */
    static List<SampledDecision> of(LongFunction<byte[]> lots, int size, Collection<SampledDecision> candidates) {
        Queue<Drawn> first = new PriorityQueue<>(IN_ORDER.reversed());
        for (SampledDecision one : candidates) {
            first.add(new Drawn(lots.apply(one.position()), one));
            if (first.size() > size) {
                first.remove();
            }
        }
        return first.stream().sorted(IN_ORDER).map(Drawn::decision).toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared by equals
    private record Drawn(byte[] lot, SampledDecision decision) {}

    /**
     * What was asked for, drawn: it follows from the place of the asking alone, whoever draws it and whenever.
     *
     * @param upTo the position of the asking
     * @param candidates of the session, of any kind; those that came later are left out
     * @param root of the log's tree whose last event is the asking; need not be known where a seed was asked for
     * @param sealed a checkpoint that was signed over it; null for a draw that names none, which is not as it has to be
     */
    public static SampleDrawn asked(SampleAsked asked, long upTo, Collection<SampledDecision> candidates, @Nullable RootHash root,
            @Nullable SealedTree sealed, Actor by) {
        List<SampledDecision> before = candidates.stream().filter(one -> one.position() < upTo && one.isOf(asked.kind())).toList();
        Seed seed = asked.seed() == null ? Objects.requireNonNull(root).asSeed() : asked.seed();
        return new SampleDrawn(asked.sample(), asked.session(), asked.kind(), upTo, seed, asked.seed() != null, asked.wanted(),
                before.size(), of(seed, asked.wanted(), before), sealed, by);
    }

    private static LongFunction<byte[]> lots(Seed seed) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return position -> sha256.digest((seed.value() + ":" + position).getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}
