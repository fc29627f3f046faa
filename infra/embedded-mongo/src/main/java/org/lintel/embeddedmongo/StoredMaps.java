package org.lintel.embeddedmongo;

import java.util.Optional;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.IntegerDataType;

/** The maps of a file: what each kind is called, and how its keys and values are written. */
final class StoredMaps {

    static final String SETTINGS = "settings";

    private static final String DOCUMENTS = "documents of ";
    private static final String LIST = ".system.namespaces";
    private static final String INDEX = "index of ";

    private StoredMaps() {}

    static String documentsOf(String database, String collection) {
        return DOCUMENTS + database + "." + collection;
    }

    static String indexOf(String database, String collection, String index) {
        return INDEX + database + "." + collection + " " + index;
    }

    /** Each database has a collection of this name, in which the library lists the others. */
    static Optional<String> databaseListedIn(String name) {
        return isDocuments(name) && name.endsWith(LIST)
                ? Optional.of(name.substring(DOCUMENTS.length(), name.length() - LIST.length()))
                : Optional.empty();
    }

    static boolean isDocuments(String name) {
        return name.startsWith(DOCUMENTS);
    }

    static boolean isIndex(String name) {
        return name.startsWith(INDEX);
    }

    /** Documents by their key. */
    static MVMap<byte[], byte[]> documents(MVStore store, String name) {
        return store.openMap(name, new MVMap.Builder<byte[], byte[]>().keyType(Bytes.TYPE).valueType(Bytes.TYPE));
    }

    /** Entries of an index; the value says where in the entry the document's key starts. */
    static MVMap<byte[], Integer> entries(MVStore store, String name) {
        return store.openMap(name, new MVMap.Builder<byte[], Integer>().keyType(Bytes.TYPE).valueType(IntegerDataType.INSTANCE));
    }

    /** Small settings that must be as durable as the data, and in the same order. */
    static MVMap<String, String> settings(MVStore store) {
        return store.openMap(SETTINGS);
    }
}
