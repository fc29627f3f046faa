package org.lintel.application.transparency;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.Pause;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.CheckpointFile;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.Sealer;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TileSource;
import org.lintel.transparencylog.TrustPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has checkpoints cosigned by the witnesses that the registry's policy names with an address, on a thread of its own: a witness that does not answer holds up
 * nothing. What was cosigned last, by as many as the policy wants, is kept for who takes the history along.
 */
final class Witnessing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final TrustPolicy policy;
    private final CheckpointFile cosigned;
    private final TileSource tiles;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<WitnessCall> witnesses;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("witnesses").daemon().factory());
    private final AtomicBoolean asking = new AtomicBoolean();
    private final Pause pause = new Pause(EVERY);
    /** What was cosigned and nobody was told of. */
    private final AtomicReference<@Nullable SignedNote> fresh = new AtomicReference<>();
    /** The strongest word that a witness said against it, and nobody was told of. */
    private final AtomicReference<@Nullable Objection> objection = new AtomicReference<>();

    /**
     * That a witness has seen another history of the log.
     *
     * @param size of the tree that it saw, where it is larger than the one it was shown; one that was signed here meanwhile is no other history
     */
    record Objection(String witness, OptionalLong size) {
        boolean holdsAgainst(Sealer sealer) {
            return size.isEmpty() || size.getAsLong() > sealer.size();
        }

        /** @return which of the two holds where either does */
        Objection or(@Nullable Objection other) {
            boolean stronger = other != null && size.isPresent() && (other.size.isEmpty() || other.size.getAsLong() > size.getAsLong());
            return stronger ? Objects.requireNonNull(other) : this;
        }
    }

    /** @param cosigned where what was cosigned last is kept */
    Witnessing(TrustPolicy policy, CheckpointFile cosigned, TileSource tiles) {
        this.policy = policy;
        this.cosigned = cosigned;
        this.tiles = tiles;
        this.witnesses = policy.witnesses().stream()
                .flatMap(witness -> witness.url().map(url -> new WitnessCall(witness, url, http)).stream()).toList();
    }

    /** @return what was cosigned last by as many as the policy wants */
    Optional<SignedNote> last() {
        return cosigned.read().map(SignedNote::parse);
    }

    /** @return the same checkpoint with what witnesses said of it, where they did */
    SignedNote cosigned(SignedNote signed) {
        return cosignedAlready(signed).orElse(signed);
    }

    /** Not where a key of the log has signed since, which was added meanwhile: who trusts that one alone would not know it again. */
    private Optional<SignedNote> cosignedAlready(SignedNote signed) {
        return last().filter(note -> note.text().equals(signed.text()) && note.signatures().containsAll(signed.signatures()));
    }

    /** Asks for this checkpoint, unless it was cosigned already, somebody is being asked, or that was done less than a minute ago and nobody is in a hurry. */
    void ask(SignedNote signed, Instant now, boolean hurry) {
        boolean due = hurry || pause.isOver(now);
        if (witnesses.isEmpty() || !due || Checkpoint.parse(signed.text()).size() == 0
                || cosignedAlready(signed).isPresent() || !asking.compareAndSet(false, true)) {
            return;
        }
        pause.begin(now);
        thread.execute(() -> {
            try {
                collect(signed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                LOG.warn("What witnesses said could not be kept: {}", failed.getClass().getName());
            } finally {
                asking.set(false);
            }
        });
    }

    /** Hands what was cosigned on: to what auditors are shown, and to what everybody is, where it is of the very checkpoint that they are shown. */
    void tell(Sealer sealer, CheckpointFile hourly) {
        SignedNote note = fresh.getAndSet(null);
        if (note == null) {
            return;
        }
        if (note.text().equals(sealer.signed().text())) {
            sealer.publish(note);
        }
        if (hourly.read().map(SignedNote::parse).filter(shown -> shown.text().equals(note.text())).isPresent()) {
            hourly.replace(note.bytes());
        }
    }

    /** @return what a witness said against what it was shown, once */
    Optional<Objection> objection() {
        return Optional.ofNullable(objection.getAndSet(null));
    }

    /** @return whether the policy names it */
    boolean trusts(String witness) {
        return policy.witnesses().stream().anyMatch(one -> one.key().name().equals(witness));
    }

    private void object(Objection said) {
        objection.updateAndGet(said::or);
    }

    /** Asks one after the other. */
    void collect(SignedNote signed) throws InterruptedException {
        SignedNote note = signed;
        for (WitnessCall witness : witnesses) {
            switch (witness.outcome(signed, tiles)) {
                case WitnessCall.Cosigned said -> note = note.with(said.signature());
                case WitnessCall.KnowsMore more -> object(new Objection(witness.name(), OptionalLong.of(more.size())));
                case WitnessCall.KnowsAnother _ -> object(new Objection(witness.name(), OptionalLong.empty()));
                case WitnessCall.Nothing _ -> {
                    // The policy says whether it is missed.
                }
            }
        }
        try {
            policy.accept(note);
            cosigned.replace(note.bytes());
            fresh.set(note);
        } catch (LogRefused tooFew) {
            LOG.warn("Too few witnesses cosigned the checkpoint: {}", tooFew.reason());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        http.shutdownNow();
    }
}
