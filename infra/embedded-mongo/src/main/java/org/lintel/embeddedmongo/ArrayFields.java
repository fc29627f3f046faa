package org.lintel.embeddedmongo;

import java.util.Map;

/** Which fields of an index have ever held an array. Kept in the file: to find out again would mean to read every document. */
final class ArrayFields {

    private final Map<String, String> settings;
    private String name;
    private volatile long fields;

    ArrayFields(Map<String, String> settings, String name) {
        this.settings = settings;
        this.name = name;
        this.fields = Long.parseUnsignedLong(settings.getOrDefault(name, "0"), 16);
    }

    boolean contains(int field) {
        return (fields & 1L << field) != 0;
    }

    /** Callers change one collection one at a time. */
    void add(int field) {
        long more = fields | 1L << field;
        fields = more;
        settings.put(name, Long.toHexString(more));
    }

    void rename(String newName) {
        forget();
        name = newName;
        settings.put(name, Long.toHexString(fields));
    }

    void forget() {
        settings.remove(name);
    }
}
