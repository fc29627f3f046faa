package org.lintel.transparencylog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Goes on from what is signed with a history of its own, as fast as it can, and says each checkpoint that it has published. To be killed. */
final class ChildSealer {

    private ChildSealer() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        History history = new History(Long.parseLong(arguments[1]));
        Random random = new Random(Long.parseLong(arguments[2]));
        SignerKey key = SignerKey.parse(Files.readString(home.resolve("key")));
        try (FileTileStorage storage = FileTileStorage.open(home.resolve("log"))) {
            CheckpointFile lastSigned = new CheckpointFile(home.resolve("last-signed"));
            if (lastSigned.read().isEmpty()) {
                Sealer.begin(lastSigned, List.of(key));
            }
            Sealer sealer = Sealer.open(storage, lastSigned, List.of(key));
            say("begins " + sealer.state(), sealer);
            while (true) {
                sealer.append(sealer.next(),
                        history.entries(sealer.next(), sealer.next() + 1 + random.nextInt(random.nextBoolean() ? 3 : 700)));
                sealer.seal();
                say("signed", sealer);
            }
        }
    }

    private static void say(String what, Sealer sealer) {
        Checkpoint signed = Checkpoint.parse(sealer.signed().text());
        System.out.print(what + " " + signed.size() + " " + signed.root() + "\n");
        System.out.flush();
    }
}
