package org.lintel.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;

/**
 * An index of one or several fields. An entry is the ordered bytes of the fields' values followed by the key of the document, so equal
 * values are in the order of {@code _id}. An array has an entry for each of its values.
 */
final class OrderedIndex extends EntryIndex {

    private final DurableStore store;
    private final MVMap<byte[], Integer> entries;
    private final ArrayFields arrayFields;
    private final boolean unique;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, DurableStore store, MVMap<byte[], Integer> entries) {
        super(name, keys, sparse);
        this.store = store;
        this.entries = entries;
        this.arrayFields = new ArrayFields(store.settings(), "array fields of " + entries.getName());
        this.unique = unique;
    }

    /** Whether some document has, or had, an array in this field, so that it has several entries. */
    boolean hasArrays(int field) {
        return arrayFields.contains(field);
    }

    boolean leavesOutDocuments() {
        return isSparse();
    }

    @Override
    public MVMap<byte[], Integer> map() {
        return entries;
    }

    @Override
    public byte[] documentKey(byte[] entry, Object value) {
        return Arrays.copyOfRange(entry, (Integer) value, entry.length);
    }

    @Override
    public byte @Nullable [] document(Object value) {
        return null;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && unique == other.isUnique()
                && Objects.equals(toIndexDescription().get("key"), other.toIndexDescription().get("key"));
    }

    @Override
    public @Nullable DocumentKey getPosition(Document document) {
        // Only the index of _id knows; the library asks all and takes the answers that are not null.
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
        checkUnique(valuesOf(document), document, IdIndex.keyOf(document), collection);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<DocumentKey> collection) {
        checkUnique(valuesOf(newDocument), newDocument, IdIndex.keyOf(oldDocument), collection);
    }

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
        List<byte[]> keys = valuesOf(document);
        checkUnique(keys, document, position, collection);
        for (byte[] values : keys) {
            entries.put(entry(values, position), values.length);
        }
        noteArrays(document);
    }

    @Override
    public DocumentKey remove(Document document) {
        DocumentKey position = IdIndex.keyOf(document);
        for (byte[] values : valuesOf(document)) {
            entries.remove(entry(values, position));
        }
        return position;
    }

    @Override
    public void updateInPlace(Document oldDocument, Document newDocument, DocumentKey position, MongoCollection<DocumentKey> collection) {
        List<byte[]> before = valuesOf(oldDocument);
        List<byte[]> after = valuesOf(newDocument);
        for (byte[] values : before) {
            if (!contains(after, values)) {
                entries.remove(entry(values, position));
            }
        }
        for (byte[] values : after) {
            if (!contains(before, values)) {
                entries.put(entry(values, position), values.length);
            }
        }
        noteArrays(newDocument);
    }

    @Override
    public void drop() {
        arrayFields.forget();
        store.remove(entries);
    }

    void rename(String mapName) {
        store.rename(entries, mapName);
        arrayFields.rename("array fields of " + mapName);
    }

    /** The values of the index's fields in this document, as ordered bytes: one for each element of an array. */
    List<byte[]> valuesOf(Document document) {
        List<Object> values = fieldValues(document);
        if (isSparse() && values.stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        List<KeyBuffer> keys = List.of(new KeyBuffer());
        for (int field = 0; field < values.size(); field++) {
            keys = extended(keys, values.get(field), getKeys().get(field).isAscending());
        }
        return keys.stream().map(KeyBuffer::toBytes).toList();
    }

    private static List<KeyBuffer> extended(List<KeyBuffer> keys, @Nullable Object value, boolean ascending) {
        List<KeyBuffer> result = new ArrayList<>();
        for (KeyBuffer key : keys) {
            for (byte[] part : alternatives(value)) {
                KeyBuffer longer = key.copy();
                int start = longer.length();
                longer.put(part);
                if (!ascending) {
                    longer.complementFrom(start);
                }
                result.add(longer);
            }
        }
        return result;
    }

    private static Collection<byte[]> alternatives(@Nullable Object value) {
        if (!(value instanceof Collection<?> array)) {
            return List.of(OrderedKey.of(value));
        }
        if (array.isEmpty()) {
            return List.of(new byte[]{OrderedKey.EMPTY_ARRAY});
        }
        Set<DocumentKey> distinct = new LinkedHashSet<>();
        for (Object element : array) {
            distinct.add(new DocumentKey(OrderedKey.of(element)));
        }
        return distinct.stream().map(DocumentKey::bytes).toList();
    }

    private List<Object> fieldValues(Document document) {
        List<Object> values = new ArrayList<>();
        List<String> arrays = new ArrayList<>();
        for (IndexKey key : getKeys()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, key.getKey());
            values.add(value);
            if (value instanceof Collection<?>) {
                arrays.add(key.getKey());
            }
        }
        if (arrays.stream().map(Utils::firstFragment).distinct().count() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
        return values;
    }

    private void checkUnique(List<byte[]> keys, Document document, DocumentKey own, MongoCollection<DocumentKey> collection) {
        if (!unique) {
            return;
        }
        for (byte[] values : keys) {
            Cursor<byte[], Integer> cursor = entries.cursor(values, null, false);
            while (cursor.hasNext()) {
                byte[] entry = cursor.next();
                if (!startsWith(entry, values)) {
                    break;
                }
                if (!Arrays.equals(documentKey(entry, cursor.getValue()), own.bytes())) {
                    throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(fieldValues(document)));
                }
            }
        }
    }

    private void noteArrays(Document document) {
        for (int field = 0; field < getKeys().size(); field++) {
            if (!arrayFields.contains(field)
                    && Utils.getSubdocumentValueCollectionAware(document, getKeys().get(field).getKey()) instanceof Collection<?>) {
                arrayFields.add(field);
            }
        }
    }

    static byte[] entry(byte[] values, DocumentKey position) {
        byte[] entry = Arrays.copyOf(values, values.length + position.bytes().length);
        System.arraycopy(position.bytes(), 0, entry, values.length, position.bytes().length);
        return entry;
    }

    private static boolean startsWith(byte[] entry, byte[] prefix) {
        return entry.length >= prefix.length && Arrays.equals(entry, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean contains(List<byte[]> keys, byte[] wanted) {
        return keys.stream().anyMatch(key -> Arrays.equals(key, wanted));
    }
}
