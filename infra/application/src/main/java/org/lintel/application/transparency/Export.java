package org.lintel.application.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.security.Users;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.bundle.BundleWriter;
import org.lintel.decisions.Refusal;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;
import org.lintel.json.CatalogueReader;
import org.lintel.json.CatalogueVersions;
import org.lintel.json.EventSchemas;
import org.lintel.json.RegistryJson;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TileSource;
import org.lintel.transparencylog.TiledTree;
import org.springframework.stereotype.Component;

/** Writes bundles: the history as it lies under the newest checkpoint, for an auditor to take along. */
@Component
final class Export {
    private final LogFiles files;
    private final LogKeys keys;
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final RecordedHistory recordedHistory;
    private final Users users;

    Export(LogFiles files, LogKeys keys, CommitHistory commits, RecordedEvents recordedEvents, RecordedHistory recordedHistory,
            Users users) {
        this.files = files;
        this.keys = keys;
        this.commits = commits;
        this.recordedEvents = recordedEvents;
        this.recordedHistory = recordedHistory;
        this.users = users;
    }

    /** Who holds which office, by the id that events name them by. */
    private record Officeholder(String id, List<Role> roles) {}

    /** @return whether anything was recorded of this session */
    boolean knows(SessionId session) {
        return !recordedHistory.with(Tags.session(session)).recorded().isEmpty();
    }

    /** @throws ProblemException 503 where there is no {@link #checkpoint} */
    SignedNote checkpointOrRefuse() {
        return checkpoint().orElseThrow(Export::notReady);
    }

    /**
     * @param session of which alone to take the events; null for all
     * @throws ProblemException as {@link #checkpointOrRefuse}; 422 {@code bundle-too-large} where no bundle can be written of so many events, which is said
     *     before any of it is
     */
    SignedNote checkpointWithRoom(@Nullable SessionId session) {
        SignedNote checkpoint = checkpointOrRefuse();
        long events = Checkpoint.parse(checkpoint.text()).size();
        if (!BundleWriter.hasRoomFor(events, session != null)) {
            throw session == null
                    ? ProblemException.refused("bundle-too-large",
                            "The history has " + events + " events, which is more than a bundle is written of.",
                            "Take each session's, or read the log's tiles, and the events page by page.")
                    : ProblemException.refused(new Refusal("bundle-too-large",
                            "The history has " + events + " events, which is more than a session's bundle is written of.",
                            "Read the log's tiles, and the events page by page.").which("session"));
        }
        return checkpoint;
    }

    static ProblemException notReady() {
        return ProblemException.unavailable("log-not-ready", "The transparency log is being made ready.", "Ask again in a minute.");
    }

    /** @return the newest checkpoint, where there are witnesses the newest that they cosigned; empty where there is none, or its tiles are just made anew */
    Optional<SignedNote> checkpoint() {
        Optional<byte[]> cosigned = files.policy(keys).witnesses().isEmpty() ? Optional.empty() : files.cosigned().read();
        return cosigned.or(() -> files.newest().read()).map(SignedNote::parse).filter(this::hasItsTiles);
    }

    private boolean hasItsTiles(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        try {
            return new TiledTree(checkpoint.size(), tiles()).root().equals(checkpoint.root());
        } catch (LogRefused missing) {
            return false;
        }
    }

    private TileSource tiles() {
        return FileTileStorage.reading(files.tiles());
    }

    /** @param session of which alone to take the events; null for all */
    void write(SignedNote checkpoint, @Nullable SessionId session, OutputStream to) throws IOException {
        long size = Checkpoint.parse(checkpoint.text()).size();
        BundleWriter bundle = new BundleWriter(to, checkpoint, session == null ? null : session.value(), keys.signing());
        bundle.begin(new BundleWriter.Company(new String(files.policy(keys).bytes(), StandardCharsets.UTF_8), EventSchemas.text(), roster(),
                catalogues(size)));
        Predicate<StoredEvent> wanted = session == null ? _ -> true : new OfSession(session, recordedEvents);
        try (Stream<StoredCommit> history = commits.fromCommit(0, Long.MAX_VALUE)) {
            for (var all = history.takeWhile(commit -> commit.position() < size).iterator(); all.hasNext();) {
                StoredCommit commit = all.next();
                for (StoredEvent event : commit.events()) {
                    if (event.position() < size && wanted.test(event)) {
                        bundle.event(Commitment.record(commit, event), event.nonce());
                    }
                }
            }
        }
        bundle.finish(tiles());
    }

    /** Applicants hold none. */
    private String roster() {
        List<Officeholder> roster = users.all().stream()
                .map(user -> new Officeholder(user.id().value(), user.roles().stream().filter(role -> role != Role.APP).sorted().toList()))
                .filter(one -> !one.roles.isEmpty()).sorted(Comparator.comparing(Officeholder::id)).toList();
        return RegistryJson.forAnswers().writerWithDefaultPrettyPrinter().writeValueAsString(roster) + "\n";
    }

    private Map<String, String> catalogues(long size) {
        Map<String, String> texts = new HashMap<>();
        texts.put(CatalogueVersions.shipped().version(), CatalogueReader.illustrativeText());
        recordedHistory.with(Tags.catalogues()).recorded().stream().filter(recorded -> recorded.position() < size)
                .map(RecordedEvent::event)
                .map(CataloguePublished.class::cast).forEach(published -> texts.put(published.version(), published.catalogue()));
        return texts;
    }
}
