package org.lintel.eventstore.example;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.lintel.eventstore.Recorded;

/** Seats that can be taken once. */
public final class Seats {

    private Seats() {}

    public record TakeSeat(@TargetEntityId String seat, String by) {}

    public record SeatTaken(@EventTag(key = "seat") String seat, String by) {}

    @EventSourcedEntity(tagKey = "seat")
    public static final class Seat {

        private boolean taken;

        @EntityCreator
        public Seat() {}

        @EventSourcingHandler
        void on(SeatTaken event) {
            taken = true;
        }
    }

    public static final class Usher {

        @CommandHandler
        void take(TakeSeat command, @InjectEntity Seat seat, EventAppender events) {
            if (seat.taken) {
                throw new IllegalStateException("The seat is taken.");
            }
            events.append(new SeatTaken(command.seat(), command.by()));
        }
    }

    /** Rows carry the position that they were written at: what is handled again changes nothing. */
    public static final class Plan {

        public record Row(String by, long position) {}

        private final Map<String, Row> rows = new ConcurrentHashMap<>();

        @EventHandler
        void on(SeatTaken event, ProcessingContext context) {
            long position = Recorded.of(context).orElseThrow().position();
            rows.merge(event.seat(), new Row(event.by(), position), (old, row) -> old.position() < row.position() ? row : old);
        }

        public Map<String, Row> rows() {
            return rows;
        }
    }
}
