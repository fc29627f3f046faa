package org.lintel.embeddedmongo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;

/** Reads the fields of a command, and refuses what has the wrong type. */
final class CommandFields {

    private CommandFields() {}

    static Document document(Document command, String field) {
        if (command.get(field) instanceof Document document) {
            return document;
        }
        throw new FailedToParseException("the command lacks the document " + field);
    }

    /** An empty document when the field is absent. */
    static Document optionalDocument(Document command, String field) {
        return command.get(field) == null ? new Document() : document(command, field);
    }

    @SuppressWarnings("unchecked")
    static List<Document> documents(Document command, String field) {
        if (command.get(field) instanceof List<?> list && list.stream().allMatch(Document.class::isInstance)) {
            return (List<Document>) list;
        }
        throw new FailedToParseException("the command lacks the list " + field);
    }

    static long number(Document command, String field) {
        return number(command.get(field), field);
    }

    static int number(Document command, String field, int otherwise) {
        Object value = command.get(field);
        return value == null ? otherwise : Math.clamp(number(value, field), 0, Integer.MAX_VALUE);
    }

    private static long number(@Nullable Object value, String field) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new FailedToParseException("the command lacks the number " + field);
    }
}
