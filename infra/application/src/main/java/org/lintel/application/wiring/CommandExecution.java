package org.lintel.application.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Configurations;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.eventstore.Positions;
import org.lintel.language.CommandMark;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tag;
import org.lintel.language.Tags;
import org.lintel.language.configuration.ConfigurationPublished;

/**
 * Carries out commands: reads what a decision depends on, decides, appends what it decided on the condition that nothing was added there
 * in between, and starts again when something was.
 */
public final class CommandExecution {
    /** Each failed attempt means that another command got through, so this many is a crowd, not a fault. */
    private static final int MOST_ATTEMPTS = 20;
    /** A boundary that keeps growing is a mistake in a command. */
    private static final int MOST_READS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventStore eventStore;
    private final UnitOfWorkFactory unitsOfWork;
    private final HistoryReader reader;
    private final Turns turns = new Turns(PATIENCE);
    private final ConfigurationPublished shipped;
    private final InstantSource clock;

    public CommandExecution(EventStore eventStore, UnitOfWorkFactory unitsOfWork, HistoryReader reader, ConfigurationPublished shipped,
            InstantSource clock) {
        this.eventStore = eventStore;
        this.unitsOfWork = unitsOfWork;
        this.reader = reader;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** @param mark by which a repetition is known (inv-32), or null where the sender gave no key */
    public Outcome carryOut(Command command, @Nullable CommandMark mark) {
        return carryOut(command, () -> command, mark);
    }

    /**
     * Decides first and seals then: what is not accepted costs no key, and is answered alike whatever could be sealed.
     *
     * @param judged the command with nothing sealed in it; rules look into no sealed value, so they decide on both alike
     * @param whole makes the same command as it is to be recorded; asked for once the rules have accepted the other
     * @param mark by which a repetition is known (inv-32), or null where the sender gave no key
     */
    public Outcome carryOut(Command judged, Supplier<Command> whole, @Nullable CommandMark mark) {
        try (Turns.Turn turn = turns.turn()) {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                try {
                    Outcome outcome = new Attempt(judged, whole, mark, turn).make();
                    if (outcome != null) {
                        return outcome;
                    }
                } catch (CompletionException failed) {
                    if (!(failed.getCause() instanceof AppendEventsTransactionRejectedException)) {
                        throw failed;
                    }
                }
            }
            return new Outcome.Busy();
        }
    }

    /**
     * @param commands about one matter: what they depend on is read together
     * @return what would be decided on each of them now; nothing is recorded
     */
    public List<Decision> rehearse(List<Command> commands) {
        Instant now = clock.instant();
        return unitsOfWork.create().executeWithResult(context -> {
            Reading reading = new Reading(eventStore.transaction(context));
            commands.forEach(command -> reading.boundaryOf(command, Boundary.of(Tags.configuration())));
            Circumstances circumstances = new Circumstances(now, Configurations.of(shipped, reading.history));
            return CompletableFuture.completedFuture(commands.stream().map(one -> one.decide(reading.history, circumstances)).toList());
        }).join();
    }

    /** What was read of the history so far, within one transaction. */
    private final class Reading {
        private final EventStoreTransaction transaction;
        private final Set<Criterion> read = new HashSet<>();
        private History history = History.EMPTY;

        private Reading(EventStoreTransaction transaction) {
            this.transaction = transaction;
        }

        /** @param more to read together with the command's boundary, for each reading is a journey to the store */
        private void boundaryOf(Command command, Boundary more) {
            read(command.boundary(history).and(more));
            for (int reads = 0; reads < MOST_READS; reads++) {
                Boundary boundary = command.boundary(history);
                if (read.containsAll(boundary.criteria())) {
                    return;
                }
                read(boundary);
            }
            throw new IllegalStateException("The boundary of " + command.getClass().getSimpleName() + " does not settle.");
        }

        private void read(Boundary boundary) {
            Set<Criterion> unread = new HashSet<>(boundary.criteria());
            unread.removeAll(read);
            if (unread.isEmpty()) {
                return;
            }
            read.addAll(unread);
            history = history.and(reader.read(unread, transaction::source));
        }
    }

    private final class Attempt {
        private final Command command;
        private final Supplier<Command> whole;
        private final @Nullable CommandMark mark;
        private final Turns.Turn turn;
        private final Instant now = clock.instant();
        private History history = History.EMPTY;
        private boolean again;

        private Attempt(Command command, Supplier<Command> whole, @Nullable CommandMark mark, Turns.Turn turn) {
            this.command = command;
            this.whole = whole;
            this.mark = mark;
            this.turn = turn;
        }

        /** @return null where others came first, and it is to be decided on again */
        private @Nullable Outcome make() {
            List<Event> decided = new ArrayList<>();
            EventStoreTransaction[] used = new EventStoreTransaction[1];
            Outcome early = unitsOfWork.create().executeWithResult(context -> {
                used[0] = eventStore.transaction(context);
                return CompletableFuture.completedFuture(decide(used[0], decided));
            }).join();
            return early != null || again ? early : done(decided, Positions.lastOf(used[0].appendPosition()));
        }

        /** @return null where events were decided on and wait for their commit, or where it is to be decided on again */
        private @Nullable Outcome decide(EventStoreTransaction transaction, List<Event> decided) {
            // What was done under this mark and the limits in force count with every decision.
            Boundary always = Boundary.of(Tags.configuration());
            Reading reading = new Reading(transaction);
            reading.boundaryOf(command, mark == null ? always : always.and(Boundary.of(Tags.command(mark.command()))));
            history = reading.history;
            Circumstances circumstances = new Circumstances(now, Configurations.of(shipped, history));
            Decision decision = command.decide(history, circumstances);
            if (decision instanceof Decision.NotFound) {
                return new Outcome.NotFound();
            }
            Outcome repeated = repeated();
            if (repeated != null) {
                return repeated;
            }
            return switch (decision) {
                case Decision.NotFound _ -> new Outcome.NotFound();
                case Decision.Refused refused -> new Outcome.Refused(refused.refusal());
                case Decision.NothingToDo _ -> new Outcome.Done(history, History.EMPTY, history.recorded().getLast().position());
                case Decision.Accepted accepted -> {
                    Set<Tag> contested = contested(reading, accepted.events());
                    if (!turn.has(contested) && !turn.takeAtOnce(contested)) {
                        again = true;
                        yield turn.await(contested) ? null : new Outcome.Busy();
                    }
                    decided.addAll(recorded(accepted, circumstances));
                    decided.forEach(event -> transaction.appendEvent(message(event)));
                    yield null;
                }
            };
        }

        /** @return what this command changes of that on which it depends: others of its kind do so, too */
        private static Set<Tag> contested(Reading reading, List<Event> events) {
            return reading.read.stream().filter(criterion -> events.stream().anyMatch(criterion::matches)).map(Criterion::tag)
                    .collect(Collectors.toSet());
        }

        private List<Event> recorded(Decision.Accepted judged, Circumstances circumstances) {
            Command sealed = whole.get();
            Decision decision = sealed.equals(command) ? judged : sealed.decide(history, circumstances);
            if (decision instanceof Decision.Accepted accepted) {
                return accepted.events();
            }
            throw new IllegalStateException(command.getClass().getSimpleName() + " is decided on otherwise once it is sealed.");
        }

        /** inv-32: what was done under this mark before, or that it was used for something else. */
        private @Nullable Outcome repeated() {
            if (mark == null) {
                return null;
            }
            List<RecordedEvent> before = history.within(Criterion.of(Tags.command(mark.command()))).events();
            if (before.isEmpty()) {
                return null;
            }
            if (!mark.equals(before.getFirst().mark())) {
                return new Outcome.KeyReused();
            }
            long position = before.getLast().position();
            return new Outcome.Done(new History(history.recorded().stream().filter(event -> event.position() <= position).toList()),
                    new History(before), position);
        }

        private GenericEventMessage message(Event event) {
            Map<String, String> metadata = mark == null ? Map.of() : Map.of("command", mark.command(), "request", mark.request());
            return new GenericEventMessage(UUID.randomUUID().toString(), EventJson.typeOf(event.getClass()), event, metadata,
                    now);
        }

        private Outcome.Done done(List<Event> events, long lastPosition) {
            List<RecordedEvent> did = new ArrayList<>();
            for (Event event : events) {
                did.add(new RecordedEvent(lastPosition - events.size() + 1 + did.size(), now, now, mark,
                        event));
            }
            return new Outcome.Done(history.followedBy(did), new History(did), lastPosition);
        }
    }
}
