package org.lintel.application;

/** The registry's program. */
public final class Lintel {
    private Lintel() {}

    /** @param arguments the command and its options, see {@code ./lintel --help} */
    public static void main(String[] arguments) {}
}
