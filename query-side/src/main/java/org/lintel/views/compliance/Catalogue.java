package org.lintel.views.compliance;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The guidelines and how each is measured: data, so that the official text replaces a reconstruction without a line of code.
 *
 * @param illustrative whether this is a reconstruction and not the adopted text; shown wherever the catalogue is
 * @param note what a reader must know of it, in a sentence
 * @param decisionReference the decision by which it is in force
 * @param inForceFrom a case is judged by the version in force when its clock started
 */
public record Catalogue(String version, boolean illustrative, String note, String decisionReference, Instant inForceFrom,
        List<Guideline> guidelines) {
    /** @throws IllegalArgumentException when two guidelines have one id */
    public Catalogue {
        guidelines = List.copyOf(guidelines);
        Set<String> ids = new HashSet<>();
        for (Guideline guideline : guidelines) {
            if (!ids.add(guideline.id())) {
                throw new IllegalArgumentException("Two guidelines have the id " + guideline.id() + ".");
            }
        }
    }

    /** @param id for instance {@code G01} */
    public Optional<Guideline> guideline(String id) {
        return guidelines.stream().filter(guideline -> guideline.id().equals(id)).findFirst();
    }
}
