package org.lintel.decisions;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.lintel.language.Event;

/** What comes of a command: events to record together, a refusal, or that there is nothing to do or to decide on. */
public sealed interface Decision {
    /** The command is carried out: all of these events are recorded, or none. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** What the command would do is done already, or no longer needed: nothing is recorded, and that is no fault. */
    record NothingToDo() implements Decision {}

    /** What the command is about does not exist, or not for whoever asks: both are answered alike. */
    record NotFound() implements Decision {}

    /** A rule says no; nothing is recorded. */
    record Refused(Refusal refusal) implements Decision {}

    /** Reads as the rule book does: provided that these hold, this happens. The first rule that does not hold is the answer. */
    static Provided provided(Rule... rules) {
        return () -> List.of(rules);
    }

    /** Rules waiting for what happens when they all hold. */
    interface Provided {
        List<Rule> rules();

        /** @param event made only when all rules hold */
        default Decision then(Supplier<? extends Event> event) {
            return thenAll(() -> List.of(event.get()));
        }

        /**
         * @param event made only when all rules hold
         * @param following recorded with it; made then, too
         */
        default Decision then(Supplier<? extends Event> event, Supplier<List<Event>> following) {
            return thenAll(() -> Stream.concat(Stream.of(event.get()), following.get().stream()).toList());
        }

        /** @param events recorded together; made only when all rules hold */
        default Decision thenAll(Supplier<List<Event>> events) {
            for (Rule rule : rules()) {
                Refusal objection = rule.objection();
                if (objection != null) {
                    return new Refused(objection);
                }
            }
            return new Accepted(events.get());
        }
    }
}
