package org.lintel.auditor;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.Bundle;
import org.lintel.json.CatalogueReader;
import org.lintel.json.CatalogueVersions;

/**
 * The catalogues that lie in a bundle are the ones by which the guidelines were judged: those that events published, each once, and the one that ships with the
 * registry, which the auditor's program has too.
 */
final class CatalogueCheck {
    private final Bundle bundle;
    private final Consumer<Finding> findings;
    private final Set<String> there;
    /** Of those that are in the bundle. */
    private final Map<String, String> sums = new HashMap<>();

    CatalogueCheck(Bundle bundle, Consumer<Finding> findings) {
        this.bundle = bundle;
        this.findings = findings;
        this.there = Set.copyOf(bundle.catalogues());
        sums.put(CatalogueVersions.shipped().version(), PublishedCatalogue.sum(CatalogueReader.illustrativeText()));
    }

    void published(PublishedCatalogue catalogue) {
        String wrong = wrong(catalogue);
        if (wrong != null) {
            findings.accept(new Finding("CATALOGUE_DIFFERS", catalogue.position(), wrong));
        }
    }

    private @Nullable String wrong(PublishedCatalogue catalogue) {
        String version = catalogue.version();
        if (sums.containsKey(version)) {
            return "It publishes " + version + ", of which there was one already: what was published is never changed.";
        }
        if (!there.contains(version)) {
            return "The catalogue " + version + " that it published is not in the bundle.";
        }
        sums.put(version, catalogue.sum());
        return version.equals(catalogue.named()) ? null : "The catalogue that it published as " + version + " says that it is another one.";
    }

    /** After all events. */
    void finish() throws IOException {
        if (!there.equals(sums.keySet())) {
            findings.accept(new Finding("CATALOGUE_DIFFERS", null, "The catalogues are not those that were published."));
        }
        for (String version : bundle.catalogues()) {
            String sum = sums.get(version);
            if (sum != null && !sum.equals(PublishedCatalogue.sum(bundle.catalogue(version).content()))) {
                findings.accept(new Finding("CATALOGUE_DIFFERS", null, "The catalogue " + version + " is not the one that was published."));
            }
        }
    }
}
