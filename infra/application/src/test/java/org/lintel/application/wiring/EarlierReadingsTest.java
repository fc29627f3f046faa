package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.wiring.EarlierReadings.Reading;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.Fold;
import org.lintel.decisions.Matching;
import org.lintel.language.Actor;
import org.lintel.language.CommandMark;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.Tag;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestWithdrawn;

/** A reading with memory and one without are the same, in a history that grows. */
@org.junit.jupiter.api.Tag("long")
class EarlierReadingsTest {
    private static final Fold<List<Long>> POSITIONS = new Fold<>() {
        @Override
        public List<Long> none() {
            return List.of();
        }

        @Override
        public List<Long> after(List<Long> before, List<RecordedEvent> more) {
            return Stream.concat(before.stream(), more.stream().map(RecordedEvent::position)).toList();
        }
    };
    private static final Actor OFFICER = new Actor(new UserId("user-officer"), Role.SEC);

    /** The room: next to none, some, and enough for all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 60, 10_000})
    void whatIsRememberedAndWhatWasAddedAreAllThatMatches(int room) {
        long seed = Long.getLong("lintel.seed", new Random().nextLong());
        Random random = new Random(seed);
        EarlierReadings earlier = new EarlierReadings(room);
        List<RecordedEvent> history = new ArrayList<>();
        for (int round = 0; round < 2_000; round++) {
            for (int more = random.nextInt(3); more > 0; more--) {
                history.add(recorded(history.size(), random));
            }
            Set<Criterion> asked = new HashSet<>();
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                asked.add(criterion(random));
            }
            long near = Math.max(0, history.size() - random.nextInt(100));
            Map<Criterion, Reading> known = earlier.of(asked, near);
            Set<Criterion> anew = new HashSet<>(asked);
            anew.removeAll(known.keySet());
            Map<Criterion, Matching> found = new HashMap<>(read(earlier, history, 0, anew, Map.of()));
            found.putAll(read(earlier, history, known.values().stream().mapToLong(Reading::until).min().orElse(0), known.keySet(), known));

            assertThat(found.keySet()).isEqualTo(asked);
            found.forEach((criterion, matching) -> {
                List<RecordedEvent> all = history.stream().filter(event -> matches(criterion, event)).toList();
                assertThat(matching.events()).as("seed %d", seed).isEqualTo(all);
                assertThat(matching.folded(POSITIONS)).as("seed %d", seed).isEqualTo(all.stream().map(RecordedEvent::position).toList());
            });
        }
    }

    private static Map<Criterion, Matching> read(EarlierReadings earlier, List<RecordedEvent> history, long from, Set<Criterion> criteria,
            Map<Criterion, Reading> known) {
        return earlier.extended(criteria, known, history.subList((int) from, history.size()).stream()
                .filter(event -> criteria.stream().anyMatch(one -> matches(one, event))).toList(), history.size());
    }

    private static boolean matches(Criterion criterion, RecordedEvent event) {
        boolean tagged = EventTable.tagsOf(event.event()).contains(criterion.tag())
                || event.mark() != null && criterion.tag().equals(Tags.command(event.mark().command()));
        return tagged && (criterion.types().isEmpty() || criterion.types().contains(event.event().getClass()));
    }

    private static RecordedEvent recorded(long position, Random random) {
        AccreditationId file = file(random);
        Event event = random.nextBoolean()
                ? new RequestFoundComplete(file, OFFICER)
                : new RequestWithdrawn(file, new SessionId("ASP25"), new OrganisationKey("organisation"), OFFICER);
        CommandMark mark = random.nextBoolean() ? new CommandMark("command-" + random.nextInt(5), "request") : null;
        return new RecordedEvent(position, Instant.EPOCH, Instant.EPOCH, mark, event);
    }

    private static Criterion criterion(Random random) {
        Tag tag = random.nextInt(4) == 0 ? Tags.command("command-" + random.nextInt(5)) : Tags.accreditation(file(random));
        return new Criterion(tag, random.nextInt(3) == 0 ? Set.of(RequestFoundComplete.class) : Set.of());
    }

    private static AccreditationId file(Random random) {
        return new AccreditationId("file-" + random.nextInt(4));
    }
}
