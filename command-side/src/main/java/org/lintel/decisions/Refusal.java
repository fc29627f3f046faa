package org.lintel.decisions;

import java.util.List;

/**
 * A rule's no.
 *
 * @param code stable, for programs, for instance {@code four-eyes}
 * @param sentence what stands in the way, for a person; holds no personal value
 * @param remedy what the person can do about it
 * @param which of the sentences that go with the code it is, for translations; empty where there is but one
 * @param values what the sentence names, in its order: words of closed lists, lists of them, numbers, names of checks
 */
public record Refusal(String code, String sentence, String remedy, String which, List<?> values) {
    public Refusal {
        values = List.copyOf(values);
    }

    public Refusal(String code, String sentence, String remedy) {
        this(code, sentence, remedy, "", List.of());
    }

    /** @return the same, as one of several sentences that go with its code */
    public Refusal which(String one, Object... named) {
        return new Refusal(code, sentence, remedy, one, List.of(named));
    }
}
