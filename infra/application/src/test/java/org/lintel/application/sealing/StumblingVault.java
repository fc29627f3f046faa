package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.vault.HeldStore;
import org.lintel.vault.KeyFile;
import org.lintel.vault.KeyRef;
import org.lintel.vault.KeyStore;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Opened;
import org.lintel.vault.SealedBytes;
import org.lintel.vault.Vault;
import org.lintel.vault.VaultSettings;

/** Erasing as a further process on a registry's history does it, with a vault of its own that refuses to erase as often as a test says, and then no more. */
public final class StumblingVault implements AutoCloseable {
    private static final String FIELD = "field";

    private final TestRegistry registry;
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger refusals;
    private final AtomicInteger refused = new AtomicInteger();
    private final Supplier<RuntimeException> refusal;
    private final Vault vault;
    private final Map<AccreditationId, SealedBytes> sealed = new ConcurrentHashMap<>();

    private StumblingVault(TestRegistry registry, int refusals, Supplier<RuntimeException> refusal) throws IOException {
        this.registry = registry;
        this.refusals = new AtomicInteger(refusals);
        this.refusal = refusal;
        Path folder = TemporaryFolder.goneAtTheEnd();
        this.vault = Vault.open(stumbling(KeyFile.in(folder.resolve("keys"))), MasterKey.createFile(folder.resolve("master.key")),
                VaultSettings.defaults(InstantSource.system()));
    }

    public static StumblingVault beside(TestRegistry registry, int refusals) {
        return beside(registry, refusals, () -> new IllegalStateException("The disk is full."));
    }

    /** @return one that somebody else holds until a test {@linkplain #letGo lets it go} */
    public static StumblingVault heldBeside(TestRegistry registry) {
        return beside(registry, Integer.MAX_VALUE, HeldStore::refusal);
    }

    private static StumblingVault beside(TestRegistry registry, int refusals, Supplier<RuntimeException> refusal) {
        try {
            return new StumblingVault(registry, refusals, refusal);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** @return what has carried out nothing yet */
    public Erasing erasing() {
        return new Erasing(vault, registry.context().getBean(FileSessions.class), registry.context().getBean(FingerprintKeys.class),
                registry.context().getBean(org.lintel.application.security.Fingerprints.class),
                registry.context().getBean(CommitHistory.class), registry.context().getBean(RecordedEvents.class), nanos::get);
    }

    /** Lets time pass for what erases. */
    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** From now on it refuses nothing. */
    public void letGo() {
        refusals.set(0);
    }

    /** @return how often it refused to erase */
    public int refused() {
        return refused.get();
    }

    /** From now on the vault holds a key of the file. */
    public void seals(AccreditationId file) {
        sealed.put(file, vault.seal(keyOf(file), FIELD, "a text".getBytes(UTF_8)));
    }

    public boolean opens(AccreditationId file) {
        return vault.open(keyOf(file), FIELD, Objects.requireNonNull(sealed.get(file))) instanceof Opened.Plain;
    }

    private KeyRef keyOf(AccreditationId file) {
        SessionId session = registry.context().getBean(FileSessions.class).of(file);
        if (session == null) {
            throw new IllegalArgumentException("no such file");
        }
        return SealingKeys.of(file.value(), session.value(), RetentionClass.RESTRICTED);
    }

    private KeyStore stumbling(KeyStore store) {
        return (KeyStore) Proxy.newProxyInstance(KeyStore.class.getClassLoader(), new Class<?>[]{KeyStore.class}, (_, method, given) -> {
            if (method.getName().equals("erase") && refusals.getAndDecrement() > 0) {
                refused.incrementAndGet();
                throw refusal.get();
            }
            return method.invoke(store, given);
        });
    }

    @Override
    public void close() {
        vault.close();
    }
}
