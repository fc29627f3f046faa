package org.lintel.application;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.announcements.Announcing;
import org.lintel.application.deadlines.DemoClock;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.security.Keys;
import org.lintel.application.security.Users;
import org.lintel.application.transparency.LogFiles;
import org.lintel.application.transparency.LogKeys;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.eventstore.Finding;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Seals;
import org.lintel.vault.Vault;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A registry that is running in this process. */
@SpringBootApplication
public class Running {
    /** Not an exit status: the program goes on. */
    static final int STILL = -1;

    /** A setting: how many calls a user may make in a minute, 0 for no ceiling. */
    public static final String CALLS_PER_MINUTE = "lintel.calls-per-minute";
    /** A setting: {@code native} where a proxy's word on address and protocol is believed, {@code none} otherwise. */
    public static final String FORWARDED = "server.forward-headers-strategy";

    /** A setting: how long a registry may give no sign of life before another one on the same database feeds its views. */
    public static final String TAKE_OVER_AFTER = "lintel.take-over-after";

    /**
     * What a registry is started with.
     *
     * @param master the key of the vault's keys
     * @param mongodbUri or null for the embedded store in the folder
     * @param port on the loopback address; 0 for any that is free
     * @param users who may sign in, from a file that the vault opens
     * @param announcing over which mail server notices are announced, or null for none
     */
    public record Start(DataFolder folder, MasterKey master, @Nullable String mongodbUri, int port,
            Function<Seals, Users> users, InstantSource clock, @Nullable Function<Seals, Announcing> announcing, boolean demo) {}

    /** @throws StartRefused with the sentence to show; then nothing is left open */
    public static ConfigurableApplicationContext start(Start start) {
        return start(start, Map.of());
    }

    /**
     * @param settings of the door, by {@link #CALLS_PER_MINUTE} and {@link #FORWARDED}
     * @throws StartRefused with the sentence to show; then nothing is left open
     */
    public static ConfigurableApplicationContext start(Start start, Map<String, Object> settings) {
        // This system calls nobody that it was not told to call.
        System.setProperty("axoniq.update-checker.disabled", "true");
        Vault known = DataVault.known(start.folder, start.master);
        Storage storage = storage(start, known);
        Vault vault = known;
        try {
            vault = DataVault.of(start.folder, start.master, known, storage.database());
            return application(start, settings, storage, vault).run();
        } catch (RuntimeException failed) {
            storage.close();
            if (vault != null) {
                vault.close();
            }
            throw refusal(failed, start.port);
        }
    }

    private static SpringApplication application(Start start, Map<String, Object> settings, Storage storage, Vault vault) {
        start.folder.sealFiles(storage.database(), vault);
        Keys keys = start.folder.keysFor(storage.database(), vault);
        LogKeys logKeys = new LogFiles(start.folder.path()).keys(vault);
        Users users = start.users.apply(vault);
        Announcing announcing = start.announcing == null ? null : start.announcing.apply(vault);
        SpringApplication application = new SpringApplication(Running.class);
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putAll(
                Map.of("server.port", start.port, "server.address", "127.0.0.1", "lintel.demo", start.clock instanceof DemoClock));
        application.setDefaultProperties(properties);
        application.setRegisterShutdownHook(true);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Storage.class, () -> storage, definition -> definition.setDestroyMethodName("close"));
            beans.registerBean(Vault.class, () -> vault, definition -> definition.setDestroyMethodName("close"));
            beans.registerBean(DataFolder.class, start::folder);
            beans.registerBean(Keys.class, () -> keys);
            beans.registerBean(LogKeys.class, () -> logKeys);
            beans.registerBean(Users.class, () -> users);
            if (announcing != null) {
                beans.registerBean(Announcing.class, () -> announcing);
            }
            if (start.clock instanceof DemoClock demoClock) {
                beans.registerBean(DemoClock.class, () -> demoClock);
            } else {
                beans.registerBean(InstantSource.class, start::clock);
            }
        });
        return application;
    }

    private static Storage storage(Start start, @Nullable Vault known) {
        try {
            return examined(start.folder.openStorage(start.mongodbUri));
        } catch (RuntimeException refused) {
            if (known != null) {
                known.close();
            }
            throw refused;
        }
    }

    /** What {@code doctor} says line by line; here a sentence on what is wrong, before anything is written. */
    private static Storage examined(Storage storage) {
        String wrong = storage.examine().stream().filter(Finding::failed).map(Finding::toString).collect(Collectors.joining(" "));
        if (!wrong.isEmpty()) {
            storage.close();
            throw new StartRefused("The storage cannot be relied on. " + wrong);
        }
        return storage;
    }

    /** @return the port that it answers on */
    public static int portOf(ConfigurableApplicationContext running) {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) running).getWebServer()).getPort();
    }

    private static RuntimeException refusal(RuntimeException failed, int port) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof PortInUseException || cause instanceof WebServerException) {
                return new StartRefused("Port " + port + " is in use; choose another with --port.");
            }
        }
        return failed;
    }
}
