package org.lintel.embeddedmongo;

import static org.lintel.embeddedmongo.CommandFields.document;
import static org.lintel.embeddedmongo.CommandFields.documents;
import static org.lintel.embeddedmongo.CommandFields.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;

/**
 * The commands {@code insert}, {@code update} and {@code delete}. The library's own ignore {@code ordered} for updates, count inserts that
 * failed, and let a failed delete hide those that succeeded.
 */
final class WriteCommands {

    private final Function<String, StoredCollection> collections;

    WriteCommands(Function<String, StoredCollection> collections) {
        this.collections = collections;
    }

    Document insert(Document command) {
        List<Document> documents = documents(command, "documents");
        boolean ordered = isOrdered(command);
        List<Document> errors = collection(command, "insert").insertDocuments(documents, ordered);
        int inserted = ordered && !errors.isEmpty() ? number(errors.getFirst(), "index", 0) : documents.size() - errors.size();
        return answer(inserted, errors);
    }

    Document update(Document command) {
        StoredCollection collection = collection(command, "update");
        List<Document> updates = documents(command, "updates");
        List<Document> errors = new ArrayList<>();
        List<Document> upserted = new ArrayList<>();
        int matched = 0;
        int modified = 0;
        for (int i = 0; i < updates.size() && !(isOrdered(command) && !errors.isEmpty()); i++) {
            try {
                Document result = update(collection, updates.get(i));
                matched += number(result, "n", 0);
                modified += number(result, "nModified", 0);
                if (result.containsKey("upserted")) {
                    upserted.add(new Document("index", i).append("_id", result.get("upserted")));
                }
            } catch (MongoServerException refused) {
                errors.add(error(i, refused));
            }
        }
        Document answer = answer(matched + upserted.size(), errors).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        return answer;
    }

    Document delete(Document command) {
        StoredCollection collection = collection(command, "delete");
        List<Document> deletes = documents(command, "deletes");
        List<Document> errors = new ArrayList<>();
        int deleted = 0;
        for (int i = 0; i < deletes.size() && !(isOrdered(command) && !errors.isEmpty()); i++) {
            try {
                Document delete = deletes.get(i);
                deleted += collection.deleteDocuments(document(delete, "q"), number(delete, "limit", 0),
                        NoopOplog.get());
            } catch (MongoServerException refused) {
                errors.add(error(i, refused));
            }
        }
        return answer(deleted, errors);
    }

    private static Document update(StoredCollection collection, Document update) {
        if (!(update.get("u") instanceof Document change)) {
            throw new FailedToParseException("an update by a pipeline is not supported; use update operators");
        }
        if (update.containsKey("arrayFilters")) {
            throw new FailedToParseException("array filters are not supported");
        }
        return collection.updateDocuments(document(update, "q"), change, ArrayFilters.empty(), Utils.isTrue(update.get("multi")),
                Utils.isTrue(update.get("upsert")), NoopOplog.get());
    }

    private StoredCollection collection(Document command, String name) {
        String collection = String.valueOf(command.get(name));
        if (collection.startsWith("system.")) {
            throw new MongoServerError(73, "InvalidNamespace", "collections whose name starts with system. cannot be written");
        }
        return collections.apply(collection);
    }

    private static boolean isOrdered(Document command) {
        return Utils.isTrue(command.getOrDefault("ordered", true));
    }

    private static Document answer(int count, List<Document> errors) {
        Document answer = new Document("n", count);
        if (!errors.isEmpty()) {
            answer.put("writeErrors", errors);
        }
        Utils.markOkay(answer);
        return answer;
    }

    private static Document error(int index, MongoServerException refused) {
        Document error = new Document("index", index).append("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError coded) {
            error.append("code", coded.getCode()).append("codeName", coded.getCodeName());
        }
        return error;
    }
}
