package org.lintel.auditor;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.EventLines;
import org.lintel.bundle.EventRecord;
import org.lintel.transparencylog.Hash;

/** Goes through the events of a bundle one by one. Whether they are what was signed is for others to say. */
final class EventWalk {
    private final Bundle bundle;
    private final Iterator<String> files;
    private @Nullable EventLines lines;

    EventWalk(Bundle bundle) {
        this(bundle, bundle.eventFiles());
    }

    private EventWalk(Bundle bundle, List<String> files) {
        this.bundle = bundle;
        this.files = files.iterator();
    }

    /** @return a walk that begins with the file that an event of this position is in, if it is in any */
    static EventWalk from(Bundle bundle, long position) {
        List<String> files = bundle.eventFiles();
        long before = files.stream().filter(name -> Bundle.positionIn(name) <= position).count();
        return new EventWalk(bundle, files.subList((int) Math.max(0, before - 1), files.size()));
    }

    /** Where the walk is. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Step(long position, String type, Hash leaf, byte[] nonceAndRecord) {
        EventRecord event() {
            return EventRecord.after(nonceAndRecord);
        }
    }

    /** @return the next one; null behind the last */
    @Nullable
    Step next() throws IOException {
        EventLines open = lines;
        while (open == null || !open.next()) {
            if (!files.hasNext()) {
                return null;
            }
            open = new EventLines(bundle.part(files.next()).content());
            lines = open;
        }
        return new Step(open.position(), open.type(), open.leaf(), open.nonceAndRecord());
    }
}
