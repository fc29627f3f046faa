package org.lintel.embeddedmongo;

import java.util.random.RandomGenerator;

/** Which of the pieces that were written since the last sync come to the disk before it, when the power fails. */
interface Fate {

    /** Asked once for each piece, in the order of writing. */
    boolean reaches(long piece);

    /** None, a beginning, a random part, whole pages, or all but a few in a row. */
    static Fate random(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> _ -> false;
            case 1 -> new Beginning(random);
            case 2 -> {
                double share = random.nextDouble();
                yield _ -> random.nextDouble() < share;
            }
            case 3 -> {
                double share = Math.sqrt(random.nextDouble());
                int salt = random.nextInt();
                // Pieces of a page of memory share what becomes of them.
                yield piece -> Math.floorMod(Long.hashCode((piece / 8 + salt) * 0x9E3779B97F4A7C15L), 1_000) < 1_000 * share;
            }
            default -> new AllButSome(random);
        };
    }

    /** As a disk does that keeps the order of writing. */
    final class Beginning implements Fate {

        private final RandomGenerator random;
        private boolean over;

        Beginning(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public boolean reaches(long piece) {
            over |= random.nextInt(32) == 0;
            return !over;
        }
    }

    /** The ends are there, and in between there are holes. */
    final class AllButSome implements Fate {

        private final RandomGenerator random;
        private int missing;

        AllButSome(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public boolean reaches(long piece) {
            if (missing == 0 && random.nextInt(40) == 0) {
                missing = random.nextInt(1, 40);
            }
            missing = Math.max(0, missing - 1);
            return missing == 0;
        }
    }
}
