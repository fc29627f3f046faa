package org.lintel.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Findings of which it shows at the end only whether they are told. Of more than are told at all, only how many there are is kept. */
final class Waiting {
    private final List<Finding> first = new ArrayList<>();
    private @Nullable Finding last;
    private long more;

    void add(Finding finding) {
        if (first.size() < Told.MOST_TOLD) {
            first.add(finding);
        } else {
            last = finding;
            more++;
        }
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    Finding first() {
        return first.getFirst();
    }

    void tell(Consumer<Finding> findings) {
        first.forEach(findings);
        Finding one = last;
        for (long counted = 0; one != null && counted < more; counted++) {
            findings.accept(one);
        }
    }
}
