package org.lintel.views.compliance;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The guidelines and how each is measured: data, so that the official text replaces a reconstruction without a line of code.
 *
 * @param illustrative whether this is a reconstruction and not the adopted text; shown wherever the catalogue is
 * @param note what a reader must know of it, in a sentence
 * @param decisionReference the decision by which it is in force
 * @param inForceFrom a case is judged by the version in force when its clock started
 * @param translations by language and then by {@code G01.title}, {@code G01.obligation} and {@code G01.1}, the explanation; English is in the guidelines
 * @param replaced the version in force before, by which what began before is judged; null of the first
 */
public record Catalogue(String version, boolean illustrative, String note, String decisionReference, Instant inForceFrom,
        List<Guideline> guidelines, Map<String, Map<String, String>> translations, @Nullable Catalogue replaced) {
    public Catalogue(String version, boolean illustrative, String note, String decisionReference, Instant inForceFrom,
            List<Guideline> guidelines) {
        this(version, illustrative, note, decisionReference, inForceFrom, guidelines, Map.of(), null);
    }

    /** @throws IllegalArgumentException when two guidelines have one id */
    public Catalogue {
        guidelines = List.copyOf(guidelines);
        translations = Map.copyOf(translations);
        Set<String> ids = new HashSet<>();
        for (Guideline guideline : guidelines) {
            if (!ids.add(guideline.id())) {
                throw new IllegalArgumentException("Two guidelines have the id " + guideline.id() + ".");
            }
        }
    }

    /**
     * @param before the version in force before this one
     * @throws IllegalArgumentException when that came into force no sooner
     */
    public Catalogue replacing(Catalogue before) {
        if (!before.inForceFrom.isBefore(inForceFrom)) {
            throw new IllegalArgumentException("The version " + before.version + " is not in force before " + version + ".");
        }
        return new Catalogue(version, illustrative, note, decisionReference, inForceFrom, guidelines, translations, before);
    }

    /** @return the first version is in force for whatever began before any was */
    boolean isInForce(Instant clock) {
        return replaced == null || !clock.isBefore(inForceFrom);
    }

    /** @param id for instance {@code G01.1} */
    public Optional<Control> control(String id) {
        return guidelines.stream().flatMap(guideline -> guideline.controls().stream()).filter(control -> control.id().equals(id))
                .findFirst();
    }

    /** @return the text in that language, or the English one where it was not translated */
    public String text(String language, String key, String english) {
        return translations.getOrDefault(language, Map.of()).getOrDefault(key, english);
    }

    /** @param id for instance {@code G01} */
    public Optional<Guideline> guideline(String id) {
        return guidelines.stream().filter(guideline -> guideline.id().equals(id)).findFirst();
    }
}
