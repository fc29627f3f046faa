package org.lintel.benchmarks.axon4;

/** Within the time that was to be measured nothing came to its end. */
public final class NothingDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    NothingDone() {
        super("Nothing was done in the time; measure for longer.");
    }
}
