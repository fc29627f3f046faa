package org.lintel.embeddedmongo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;

/**
 * Counts what the first stage of a pipeline that needs all documents before it gives the first one will hold of them, and refuses what is too
 * much. The library's stages hold without limit.
 */
final class HeldDocuments {

    /** Stages that give away each document before they take the next. */
    private static final Set<String> PASSING = Set.of("$match", "$project", "$addFields", "$set", "$unset", "$unwind", "$replaceRoot",
            "$replaceWith", "$redact", "$limit", "$skip", "$lookup", "$count");
    private static final Set<String> KEEPING = Set.of("$push", "$addToSet");

    private HeldDocuments() {}

    /** @return to be told of each document before the stages have it */
    static Counter counting(List<Document> stages) {
        int first = 0;
        while (first < stages.size() && PASSING.containsAll(stages.get(first).keySet())) {
            first++;
        }
        if (first == stages.size()) {
            return new Nothing();
        }
        // What the stages before have made of a document is not known here: each may be a group of its own.
        return first == 0 && stages.getFirst().get("$group") instanceof Document group && keepsLittle(group)
                ? new Groups(group.get("_id"))
                : new Bytes();
    }

    private static boolean keepsLittle(Document group) {
        return group.values().stream().noneMatch(
                field -> field instanceof Document accumulator && accumulator.keySet().stream().anyMatch(KEEPING::contains));
    }

    /** Is told of each document, and says how much is held of all. */
    interface Counter extends Consumer<Document> {
        long heldBytes();
    }

    private static final class Nothing implements Counter {
        @Override
        public void accept(Document document) {
            // It is passed on.
        }

        @Override
        public long heldBytes() {
            return 0;
        }
    }

    private static final class Bytes implements Counter {
        private long bytes;

        @Override
        public long heldBytes() {
            return bytes;
        }

        @Override
        public void accept(Document document) {
            bytes += BsonBytes.of(document).length + QueryMemory.BYTES_OF_A_DOCUMENT;
            if (bytes > QueryMemory.MOST_BYTES) {
                throw QueryMemory.exceeded("The pipeline would hold more than " + QueryMemory.mostMegabytes()
                        + " of documents; let it begin with a $match that leaves fewer of them.");
            }
        }
    }

    private static final class Groups implements Counter {
        private final @Nullable Object expression;
        private final Set<DocumentKey> keys = new HashSet<>();
        private long bytes;

        @Override
        public long heldBytes() {
            return bytes + (long) keys.size() * QueryMemory.BYTES_OF_A_KEY;
        }

        private Groups(@Nullable Object expression) {
            this.expression = expression;
        }

        @Override
        public void accept(Document document) {
            byte[] key = OrderedKey.of(Expression.evaluateDocument(expression, document));
            if (keys.add(new DocumentKey(key))) {
                bytes += key.length;
                if (keys.size() > QueryMemory.MOST_KEYS || bytes > QueryMemory.MOST_BYTES) {
                    throw QueryMemory.exceeded("The pipeline would hold more than " + QueryMemory.MOST_KEYS
                            + " groups; let it begin with a $match that leaves fewer of them.");
                }
            }
        }
    }
}
