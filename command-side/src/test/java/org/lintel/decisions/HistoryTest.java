package org.lintel.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.language.Actor;
import org.lintel.language.CommandMark;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestWithdrawn;

/** What was read criterion by criterion and the same events in one list are the same history. */
class HistoryTest {
    private static final AccreditationId ONE = new AccreditationId("one");
    private static final AccreditationId OTHER = new AccreditationId("other");
    private static final Criterion OF_ONE = Criterion.of(Tags.accreditation(ONE));
    private static final Criterion COMPLETE_OTHER = new Criterion(Tags.accreditation(OTHER), Set.of(RequestFoundComplete.class));
    private static final Criterion MARKED = Criterion.of(Tags.command("command"));
    private static final List<RecordedEvent> ALL = List.of(recorded(0, complete(ONE), null), recorded(1, complete(OTHER), "command"),
            recorded(2, withdrawn(OTHER), null), recorded(3, withdrawn(ONE), "command"), recorded(4, withdrawn(OTHER), "another"));

    @Test
    void whatMatchesACriterionIsFoundHoweverItWasRead() {
        History read = History.EMPTY.and(read(ALL, OF_ONE, COMPLETE_OTHER)).and(read(ALL, MARKED));
        History listed = new History(ALL);

        for (Criterion criterion : List.of(OF_ONE, COMPLETE_OTHER, MARKED)) {
            assertThat(read.within(criterion).events()).isEqualTo(listed.within(criterion).events()).isNotEmpty();
        }
        assertThat(read.events(RequestWithdrawn.class, OF_ONE)).hasSize(1);
        assertThat(positions(read)).as("each once, in order").containsExactly(0L, 1L, 3L);
    }

    @Test
    void underACriterionThatWasNotReadIsWhatIsKnownOfIt() {
        History read = History.EMPTY.and(read(ALL, MARKED));

        assertThat(read.within(OF_ONE).events()).extracting(RecordedEvent::position).containsExactly(3L);
    }

    @Test
    void whatWasRecordedSinceIsPartOfItWhetherItWasAskedForOrNot() {
        History before = History.EMPTY.and(read(ALL.subList(0, 1), OF_ONE));

        History after = before.followedBy(ALL.subList(1, 4));

        assertThat(positions(after)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(after.within(OF_ONE).events()).extracting(RecordedEvent::position).containsExactly(0L, 3L);
        assertThat(positions(before)).containsExactly(0L);
    }

    @Test
    void aFoldGoesOnFromWhereItStoodAndLeavesThatAsItWas() {
        List<Integer> asked = new ArrayList<>();
        Fold<List<Long>> fold = new Fold<>() {
            @Override
            public List<Long> none() {
                return List.of();
            }

            @Override
            public List<Long> after(List<Long> before, List<RecordedEvent> more) {
                asked.add(more.size());
                List<Long> all = new ArrayList<>(before);
                more.forEach(one -> all.add(one.position()));
                return List.copyOf(all);
            }
        };
        Matching three = Matching.NONE.followedBy(ALL.subList(0, 3));

        assertThat(three.folded(fold)).containsExactly(0L, 1L, 2L);
        assertThat(three.followedBy(ALL.subList(3, 5)).folded(fold)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(three.folded(fold)).containsExactly(0L, 1L, 2L);
        assertThat(asked).as("events that it was shown").containsExactly(3, 2);
    }

    @Test
    void whatFollowsOnTheSameEventsIsKeptApart() {
        Matching two = Matching.NONE.followedBy(ALL.subList(0, 2));

        Matching four = two.followedBy(ALL.subList(2, 3)).followedBy(ALL.subList(3, 4));
        Matching another = two.followedBy(ALL.subList(4, 5));
        Matching afterwards = two.followedBy(ALL.subList(2, 5));

        assertThat(two.events()).isEqualTo(ALL.subList(0, 2));
        assertThat(four.events()).isEqualTo(ALL.subList(0, 4));
        assertThat(another.events()).containsExactly(ALL.get(0), ALL.get(1), ALL.get(4));
        assertThat(afterwards.events()).isEqualTo(ALL.subList(0, 5));
    }

    private static Map<Criterion, Matching> read(List<RecordedEvent> history, Criterion... criteria) {
        Map<Criterion, Matching> read = new HashMap<>();
        for (Criterion criterion : criteria) {
            read.put(criterion, Matching.NONE.followedBy(history.stream().filter(criterion::matches).toList()));
        }
        return read;
    }

    private static List<Long> positions(History history) {
        return history.recorded().stream().map(RecordedEvent::position).toList();
    }

    private static RecordedEvent recorded(long position, Event event, @Nullable String command) {
        return new RecordedEvent(position, Instant.EPOCH, Instant.EPOCH, command == null ? null : new CommandMark(command, "request"),
                event);
    }

    private static Event complete(AccreditationId file) {
        return new RequestFoundComplete(file, new Actor(new UserId("user-officer"), Role.SEC));
    }

    private static Event withdrawn(AccreditationId file) {
        return new RequestWithdrawn(file, new SessionId("ASP25"), new OrganisationKey("organisation"),
                new Actor(new UserId("user-applicant"), Role.APP));
    }
}
