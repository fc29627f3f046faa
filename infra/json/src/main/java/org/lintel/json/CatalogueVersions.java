package org.lintel.json;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.lintel.language.RecordedEvent;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.views.compliance.Catalogue;

/**
 * The versions of the catalogue of guidelines: the one that ships with the registry, and those that were published since.
 *
 * @param all in the order in which they come into force
 */
public record CatalogueVersions(List<Version> all) {
    private static final Catalogue SHIPPED = CatalogueReader.illustrative();

    public CatalogueVersions {
        all = List.copyOf(all);
    }

    /** A version and the text of it; {@code recordedAt} is the beginning of time for the one that ships with the registry. */
    public record Version(Catalogue catalogue, String text, Instant recordedAt) {
        /** @param recorded a {@link CataloguePublished} */
        public static Version of(RecordedEvent recorded) {
            CataloguePublished published = (CataloguePublished) recorded.event();
            return new Version(CatalogueReader.read(published.catalogue()), published.catalogue(), recorded.recordedAt());
        }
    }

    /** @param published as they were recorded */
    public static CatalogueVersions with(Stream<Version> published) {
        return new CatalogueVersions(Stream.concat(Stream.of(new Version(SHIPPED, CatalogueReader.illustrativeText(), Instant.MIN)),
                published.sorted(Comparator.comparing(one -> one.catalogue.inForceFrom()))).toList());
    }

    public static Catalogue shipped() {
        return SHIPPED;
    }

    /** @return the version in force at that moment, as far as was recorded by then, which knows those that it replaced */
    public Catalogue inForceAt(Instant moment) {
        return all.stream().filter(one -> !one.recordedAt.isAfter(moment)).map(Version::catalogue)
                .filter(one -> one.version().equals(SHIPPED.version()) || !one.inForceFrom().isAfter(moment))
                .reduce((before, next) -> next.replacing(before)).orElse(SHIPPED);
    }
}
