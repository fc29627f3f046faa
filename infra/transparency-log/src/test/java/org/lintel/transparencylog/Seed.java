package org.lintel.transparencylog;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Another one each time; to see a failure again, give its seed as {@code -Dlintel.seed=…}. */
final class Seed {

    private static final Map<Class<?>, Long> SEEDS = new ConcurrentHashMap<>();

    private Seed() {}

    /** The same for each test of a class. */
    static Random random(Class<?> test) {
        return new Random(SEEDS.computeIfAbsent(test, first -> {
            long seed = Long.getLong("lintel.seed", new Random().nextLong());
            System.out.println(first.getSimpleName() + ": lintel.seed=" + seed);
            return seed;
        }));
    }

    static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Of as many entries, each of up to 40 bytes. */
    static List<byte[]> entries(Random random, int number) {
        return IntStream.range(0, number).mapToObj(i -> bytes(random, random.nextInt(41))).toList();
    }
}
