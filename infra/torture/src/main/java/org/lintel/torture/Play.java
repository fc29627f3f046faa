package org.lintel.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.lintel.torture.oracle.Boundary;
import org.lintel.torture.oracle.Boundary.Branch;
import org.lintel.torture.oracle.Journal.Meant;

/**
 * The random matter of decisions. Entities are those of the moment: their names follow the head of the log, so that all processes fight over
 * the same few, and that none ever has a history too long to source.
 */
final class Play {

    private static final int EVENTS_OF_AN_ENTITY = 150;
    private static final int ENTITIES_AT_ONCE = 5;
    private static final int TYPES = 3;
    private static final String RARE = "torture.Rare";

    private final Random random;
    private final long head;

    Play(Random random, long head) {
        this.random = random;
        this.head = head;
    }

    /** @return with at least one branch */
    Boundary boundary() {
        return new Boundary(switch (random.nextInt(8)) {
            case 0 -> List.of(Boundary.tagged(tag(), tag("b")));
            case 1 -> List.of(Boundary.tagged(tag()), Boundary.tagged(tag()));
            case 2 -> List.of(Boundary.tagged(tag("a"), tag("b")), Boundary.tagged(tag()));
            case 3 -> List.of(new Branch(Set.of(tag()), Set.of(type())));
            case 4 -> List.of(new Branch(Set.of(), Set.of(RARE)));
            default -> List.of(Boundary.tagged(tag()));
        });
    }

    List<Meant> events(String append) {
        var events = new ArrayList<Meant>();
        for (int index = 0; index < 1 + random.nextInt(3); index++) {
            var type = random.nextInt(40) == 0 ? RARE : type();
            events.add(new Meant(append + "/" + index, type, Set.of(tag("a"), tag("b")), payload(append)));
        }
        return List.copyOf(events);
    }

    /** Now and then a long one, so that a batch has many packets and blocks. */
    private String payload(String append) {
        int length = random.nextInt(50) == 0 ? random.nextInt(20_000) : random.nextInt(300);
        return append + " " + "x".repeat(length);
    }

    private String tag() {
        return tag(random.nextBoolean() ? "a" : "b");
    }

    private String tag(String key) {
        return key + "=" + Math.max(0, head / EVENTS_OF_AN_ENTITY - random.nextInt(ENTITIES_AT_ONCE));
    }

    private String type() {
        return "torture.T" + random.nextInt(TYPES);
    }
}
