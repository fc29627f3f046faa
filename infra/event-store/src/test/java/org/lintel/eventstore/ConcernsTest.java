package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

/** What is asked of the server, seen on the wire: the consistency argument stands on it, and no embedded server would object. */
class ConcernsTest {

    private static final BsonDocument MAJORITY = BsonDocument.parse("{w: 'majority', j: true}");

    private final Queue<BsonDocument> sent = new ConcurrentLinkedQueue<>();
    private final TestDatabase mongo = TestDatabase.open(new CommandListener() {
        @Override
        public void commandStarted(CommandStartedEvent started) {
            sent.add(started.getCommand().clone());
        }
    });

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void commits_are_written_journalled_to_a_majority_in_order_and_read_from_it() {
        try (var store = EventStore.on(mongo.database())) {
            store.append(event("A", "0", "x=1"));
            store.source(all("x=1"));
            store.append(EventStore.nothingSince(1, all("x=1")), event("A", "1", "x=1")).join();
            assertThat(store.history().withTag(Events.tag("x=1"), 9)).hasSize(2);
            store.history().positionAt(store.commits().getFirst().at());
        }

        assertThat(sent("insert")).hasSize(2).allSatisfy(insert -> {
            assertThat(insert.getDocument("writeConcern")).containsAllEntriesOf(MAJORITY);
            assertThat(insert.getBoolean("ordered").getValue()).isTrue();
        });
        assertThat(sent("find")).hasSizeGreaterThan(4)
                .allSatisfy(find -> assertThat(find.getDocument("readConcern").getString("level").getValue()).isEqualTo("majority"));
    }

    @Test
    void tokens_are_written_journalled_to_a_majority_so_that_the_rows_before_them_are() {
        var tokens = new MongoTokenStore(mongo.database(), new TextConverter(), TokenStoreSettings.defaults());
        tokens.initializeTokenSegments("view", 1, null, null).join();
        tokens.fetchToken("view", 0, null).join();
        tokens.storeToken(new GlobalSequenceTrackingToken(1), "view", 0, null).join();
        tokens.extendClaim("view", 0, null).join();
        tokens.releaseClaim("view", 0, null).join();
        tokens.deleteToken("view", 0, null).join();

        assertThat(List.of(sent("insert"), sent("findAndModify"), sent("update"), sent("delete"))).allSatisfy(
                writes -> assertThat(writes).isNotEmpty()
                        .allSatisfy(write -> assertThat(write.getDocument("writeConcern")).containsAllEntriesOf(
                                MAJORITY)));
    }

    @Test
    void neither_needs_more_of_a_server_than_the_readme_lists() {
        commits_are_written_journalled_to_a_majority_in_order_and_read_from_it();
        sent.removeIf(command -> command.containsKey("insert") && command.getString("insert").getValue().equals("commits"));
        tokens_are_written_journalled_to_a_majority_so_that_the_rows_before_them_are();

        assertThat(names()).isSubsetOf("createIndexes", "delete", "endSessions", "find", "findAndModify", "getMore", "insert",
                "killCursors",
                "update");
        assertThat(sent).noneMatch(command -> command.containsKey("startTransaction"));
    }

    private Set<String> names() {
        var names = new TreeSet<String>();
        sent.forEach(command -> names.add(command.getFirstKey()));
        return names;
    }

    private List<BsonDocument> sent(String command) {
        return sent.stream().filter(each -> each.getFirstKey().equals(command)).toList();
    }
}
