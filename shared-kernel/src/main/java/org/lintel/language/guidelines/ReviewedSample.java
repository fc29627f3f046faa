package org.lintel.language.guidelines;

/**
 * How many were looked at, or asked, and of how many it was as it should be.
 *
 * @param size at least 1
 */
public record ReviewedSample(int size, int asItShouldBe) {
    private static final int LARGEST = 1000;

    /** @throws IllegalArgumentException when there are more as they should be than were looked at, or more than 1,000 were */
    public ReviewedSample {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("A sample has 1 to " + LARGEST + ".");
        }
        if (asItShouldBe < 0 || asItShouldBe > size) {
            throw new IllegalArgumentException("Of a sample none to all are as they should be.");
        }
    }
}
