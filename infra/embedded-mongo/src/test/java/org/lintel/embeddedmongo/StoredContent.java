package org.lintel.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** All documents and entries of all indexes in a file, without a server. */
final class StoredContent {

    private StoredContent() {}

    /** @return by the name of its map, each key with what is stored for it, in their order */
    static Map<String, List<String>> of(Path file) {
        StoreFile opened = StoreFile.open(file, 1);
        try {
            var content = new TreeMap<String, List<String>>();
            for (String name : opened.store().getMapNames()) {
                if (StoredMaps.isDocuments(name)) {
                    content.put(name, all(StoredMaps.documents(opened.store(), name)));
                } else if (StoredMaps.isIndex(name)) {
                    content.put(name, all(StoredMaps.entries(opened.store(), name)));
                }
            }
            return content;
        } finally {
            opened.letGo();
        }
    }

    private static <V> List<String> all(MVMap<byte[], V> map) {
        var all = new ArrayList<String>();
        for (Cursor<byte[], V> cursor = map.cursor(null); cursor.hasNext();) {
            String key = HexFormat.of().formatHex(cursor.next());
            all.add(key + " " + (cursor.getValue() instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : cursor.getValue()));
        }
        return all;
    }
}
