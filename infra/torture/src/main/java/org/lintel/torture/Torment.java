package org.lintel.torture;

import java.util.Random;

/** What is done to them. */
enum Torment {
    APPENDER_KILLED("appending processes killed (kill -9)", 3),
    STORE_KILLED("store killed (kill -9)", 2),
    CONNECTIONS_CUT("connections of a process cut", 3),
    ANSWERS_LOST("answers lost", 4),
    REQUESTS_LOST("requests lost", 3),
    REQUESTS_LATE("requests delivered late", 4),
    WIRE_HELD("pauses of the network", 2),
    APPENDER_FROZEN("appending processes frozen", 2),
    STORE_FROZEN("store frozen", 1);

    private final String words;
    private final int weight;

    Torment(String words, int weight) {
        this.words = words;
        this.weight = weight;
    }

    String words() {
        return words;
    }

    static Torment any(Random random) {
        int sum = 0;
        for (var torment : values()) {
            sum += torment.weight;
        }
        int left = random.nextInt(sum);
        for (var torment : values()) {
            left -= torment.weight;
            if (left < 0) {
                return torment;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
