package org.lintel.auditor;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.EventLines;
import org.lintel.bundle.EventRecord;
import org.lintel.json.EventText;
import org.lintel.language.EventTable;
import org.lintel.language.guidelines.CataloguePublished;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What an event says of the catalogue that it published; not the catalogue itself, which is long.
 *
 * @param version by which it was published
 * @param named   the version that the catalogue itself says it is; null where it says none
 * @param sum     of its text, SHA-256 in hexadecimal
 */
record PublishedCatalogue(long position, String version, @Nullable String named, String sum) {
    static final String TYPE = EventTable.of(CataloguePublished.class).name();
    /** The longest catalogue that can be published, each of its characters escaped, and what goes with it. */
    static final int MOST_PAYLOAD_BYTES = 1 << 22;

    private static final EventText EVENTS = new EventText();
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** @throws IllegalArgumentException or JacksonException where there is none that can be read */
    static PublishedCatalogue in(EventLines line) {
        if (line.payloadBytes() > MOST_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("No catalogue is as long.");
        }
        EventRecord record = EventRecord.after(line.nonceAndRecord());
        CataloguePublished published = (CataloguePublished) EVENTS.read(record.type(), record.version(),
                Objects.requireNonNullElse(record.payload(), ""));
        return new PublishedCatalogue(record.position(), published.version(), named(published.catalogue()), sum(published.catalogue()));
    }

    static String sum(String text) {
        return sum(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sum(byte[] text) {
        return HexFormat.of().formatHex(Inputs.sha256(text));
    }

    /** Whatever else is in it: a newer registry may publish catalogues that this program could not judge by. */
    private static @Nullable String named(String catalogue) throws JacksonException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), catalogue)) {
            String named = null;
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isVersion = json.currentName().equals("version");
                JsonToken value = json.nextToken();
                if (isVersion && value == JsonToken.VALUE_STRING) {
                    named = json.getString();
                }
                json.skipChildren();
            }
            return named;
        }
    }
}
