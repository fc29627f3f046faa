package org.lintel.application;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.announcements.Announcing;
import org.lintel.application.announcements.MailServer;
import org.lintel.application.security.Mailbox;
import org.lintel.application.security.UserFile;
import org.lintel.application.wiring.DataFolder;
import org.lintel.vault.MasterKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the registry in service, for the users of its data folder. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false, description = "Run the registry.")
final class Serve implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Port port = new Port();

    @Option(names = "--data", defaultValue = "data", description = "The data folder: store, keys, users (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--mongodb-uri", description = "A MongoDB to keep the data in instead of the embedded store.")
    private @Nullable String mongodbUri;

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Mixin
    private SmtpOptions smtp = new SmtpOptions();

    @Mixin
    private DoorOptions door = new DoorOptions();

    @Override
    public Integer call() {
        Map<String, Object> settings = door.settings();
        int free = port.free();
        MailServer mailServer = smtp.server(System.getenv());
        Mailbox legalAdviser = smtp.legalAdviser();
        MasterKey master = masterKey.key(data, System.getenv());
        DataFolder folder = new DataFolder(data);
        UserFile.refuseUnlessThere(folder.path());
        var running = Running.start(new Running.Start(folder, master, mongodbUri, free, seals -> new UserFile(folder.path(), seals).read(),
                InstantSource.system(), mailServer == null
                        ? null
                        : seals -> new Announcing(mailServer, new UserFile(folder.path(), seals)::mailbox, legalAdviser),
                false), settings);
        spec.commandLine().getOut().println("Lintel is ready: http://127.0.0.1:" + Running.portOf(running) + "/");
        spec.commandLine().getOut().flush();
        return Running.STILL;
    }
}
