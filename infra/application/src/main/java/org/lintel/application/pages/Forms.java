package org.lintel.application.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.lintel.application.edge.CommandMarks;
import org.lintel.application.edge.Sender;
import org.springframework.stereotype.Component;

/**
 * Makes a form take effect once, however often it is sent: over a bad line, by a second press of its button (inv-32). Each form that is
 * shown brings a key of its own along.
 */
@Component
public final class Forms {
    /** The hidden field that holds the key. */
    public static final String KEY = "key";

    private final CommandMarks marks;

    Forms(CommandMarks marks) {
        this.marks = marks;
    }

    /** @return what was written into the field, its line breaks being ours and not the browser's; empty where there is no such field */
    public static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    /** @return the key of a form that is about to be shown */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * @param address that the form was sent to
     * @param fields of the form; two sendings are the same where these are
     * @return the sender with the form's mark; unchanged where the form has lost its key
     */
    public Sender once(Sender sender, String address, Map<String, String> fields) {
        String key = fields.getOrDefault(KEY, "");
        if (key.isEmpty()) {
            return sender;
        }
        Map<String, String> same = new TreeMap<>(fields);
        same.remove("_csrf");
        return new Sender(sender.user(), marks.of(sender.user(), key, address, same.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
