package org.lintel.json;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that cannot be used, with everything that is wrong with it at once. */
public final class CatalogueRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * @param field where, for instance {@code guidelines[0].controls[1].threshold}; empty for the whole
     * @param detail what is wrong, in a sentence
     */
    public record Problem(String field, String detail) {
        @Override
        public String toString() {
            return field.isEmpty() ? detail : field + ": " + detail;
        }
    }

    CatalogueRefused(List<Problem> problems) {
        super("The catalogue of guidelines cannot be used. " + problems.stream().map(Problem::toString).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
