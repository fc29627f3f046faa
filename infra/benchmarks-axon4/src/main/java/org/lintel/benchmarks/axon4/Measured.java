package org.lintel.benchmarks.axon4;

/**
 * How fast one thing was done, again and again.
 *
 * @param perSecond by all threads together
 * @param p50Millis half took at most this long
 * @param p99Millis 99 of 100 took at most this long
 */
public record Measured(double perSecond, double p50Millis, double p99Millis) {

    /** @return one line from which {@link #read} makes the same */
    public String line() {
        return perSecond + " " + p50Millis + " " + p99Millis;
    }

    /** @param line as {@link #line} wrote it */
    public static Measured read(String line) {
        String[] numbers = line.split(" ");
        return new Measured(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }
}
