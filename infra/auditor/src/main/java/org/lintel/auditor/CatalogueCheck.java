package org.lintel.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.lintel.bundle.Bundle;
import org.lintel.bundle.EventRecord;
import org.lintel.json.CatalogueReader;
import org.lintel.json.CatalogueVersions;
import org.lintel.json.EventText;
import org.lintel.language.guidelines.CataloguePublished;

import tools.jackson.core.JacksonException;

/**
 * The catalogues that lie in a bundle are the ones by which the guidelines were judged: those that events published, and the one that ships with the registry,
 * which the auditor's program has too.
 */
final class CatalogueCheck {
    private final Bundle bundle;
    private final Consumer<Finding> findings;
    private final EventText events = new EventText();
    private final Map<String, String> texts = new LinkedHashMap<>();

    CatalogueCheck(Bundle bundle, Consumer<Finding> findings) {
        this.bundle = bundle;
        this.findings = findings;
        texts.put(CatalogueVersions.shipped().version(), CatalogueReader.illustrativeText());
    }

    void published(EventRecord record) {
        try {
            CataloguePublished published = (CataloguePublished) events.read(record.type(), record.version(),
                    Objects.requireNonNullElse(record.payload(), ""));
            texts.put(published.version(), published.catalogue());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            findings.accept(new Finding("EVENT_UNREADABLE", record.position(),
                    "It is said to publish a catalogue, and has none that can be read."));
        }
    }

    /** After all events. */
    void finish() throws IOException {
        if (!bundle.catalogues().stream().sorted().toList().equals(texts.keySet().stream().sorted().toList())) {
            findings.accept(new Finding("CATALOGUE_DIFFERS", null, "The catalogues are not those that were published."));
        }
        for (String version : bundle.catalogues()) {
            String text = texts.get(version);
            if (text != null && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bundle.catalogue(version).content())) {
                findings.accept(new Finding("CATALOGUE_DIFFERS", null, "The catalogue " + version + " is not the one that was published."));
            }
        }
    }
}
