package org.lintel.decisions;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/** A named condition of a decision. Asked only after those before it held, so it may rely on them. */
@FunctionalInterface
public interface Rule {
    /** @return null where the rule holds, else why not */
    @Nullable
    Refusal objection();

    /** A rule that holds as long as the condition does. */
    static Rule that(BooleanSupplier condition, Refusal otherwise) {
        return () -> condition.getAsBoolean() ? null : otherwise;
    }
}
