package org.lintel.application.compliance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.lintel.application.wiring.RecordedHistory;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tags;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.readmodels.CatalogueReader;
import org.lintel.views.compliance.Catalogue;
import org.springframework.stereotype.Component;

/** The versions of the catalogue of guidelines as they stand in the record, after the one that ships with the registry: few, so they are read when they are asked for. */
@Component
final class PublishedCatalogues {
    private static final Catalogue SHIPPED = CatalogueReader.illustrative();

    private final RecordedHistory recordedHistory;
    private final Map<String, Catalogue> read = new ConcurrentHashMap<>();

    PublishedCatalogues(RecordedHistory recordedHistory) {
        this.recordedHistory = recordedHistory;
    }

    /** A version and the text of it; {@code recordedAt} is the beginning of time for the one that ships with the registry. */
    record Version(Catalogue catalogue, String text, Instant recordedAt) {}

    static Catalogue shipped() {
        return SHIPPED;
    }

    /** @return every version, in the order in which they come into force */
    List<Version> all() {
        Stream<Version> published = recordedHistory.with(Tags.catalogues()).recorded().stream().map(this::version)
                .sorted(Comparator.comparing(one -> one.catalogue.inForceFrom()));
        return Stream.concat(Stream.of(new Version(SHIPPED, CatalogueReader.illustrativeText(), Instant.MIN)), published).toList();
    }

    /** @return the version in force at that moment, as far as was recorded by then, which knows those that it replaced */
    Catalogue inForceAt(Instant moment) {
        return all().stream().filter(one -> !one.recordedAt.isAfter(moment)).map(Version::catalogue)
                .filter(one -> one.version().equals(SHIPPED.version()) || !one.inForceFrom().isAfter(moment))
                .reduce((before, next) -> next.replacing(before)).orElse(SHIPPED);
    }

    Optional<Version> named(String version) {
        return all().stream().filter(one -> one.catalogue.version().equals(version)).findFirst();
    }

    private Version version(RecordedEvent recorded) {
        CataloguePublished published = (CataloguePublished) recorded.event();
        return new Version(read.computeIfAbsent(published.version(), _ -> CatalogueReader.toPublish(published.catalogue())),
                published.catalogue(), recorded.recordedAt());
    }
}
