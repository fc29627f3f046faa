package org.lintel.application.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.lintel.application.wiring.RecordedHistory;
import org.lintel.json.CatalogueVersions;
import org.lintel.json.CatalogueVersions.Version;
import org.lintel.language.Tags;
import org.lintel.views.compliance.Catalogue;
import org.springframework.stereotype.Component;

/** The versions of the catalogue of guidelines as they stand in the record, after the one that ships with the registry: few, so they are read when they are asked for. */
@Component
final class PublishedCatalogues {
    private final RecordedHistory recordedHistory;
    private final Map<Long, Version> read = new ConcurrentHashMap<>();

    PublishedCatalogues(RecordedHistory recordedHistory) {
        this.recordedHistory = recordedHistory;
    }

    static Catalogue shipped() {
        return CatalogueVersions.shipped();
    }

    /** @return every version, in the order in which they come into force */
    List<Version> all() {
        return versions().all();
    }

    /** @return the version in force at that moment, as far as was recorded by then, which knows those that it replaced */
    Catalogue inForceAt(Instant moment) {
        return versions().inForceAt(moment);
    }

    Optional<Version> named(String version) {
        return all().stream().filter(one -> one.catalogue().version().equals(version)).findFirst();
    }

    private CatalogueVersions versions() {
        return CatalogueVersions.with(recordedHistory.with(Tags.catalogues()).recorded().stream()
                .map(recorded -> read.computeIfAbsent(recorded.position(), _ -> Version.of(recorded))));
    }
}
