package org.lintel.application.wiring;

import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;

/** How carrying out a command ended. */
public sealed interface Outcome {
    /**
     * It took effect, now or when it was first sent.
     *
     * @param history what it depended on, up to and with what it did
     * @param did what it did
     * @param position of the last event that it caused
     */
    record Done(History history, History did, long position) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    record NotFound() implements Outcome {}

    /** The idempotency key was used before for something else. */
    record KeyReused() implements Outcome {}

    /** Others were faster every time; nothing was changed. */
    record Busy() implements Outcome {}
}
