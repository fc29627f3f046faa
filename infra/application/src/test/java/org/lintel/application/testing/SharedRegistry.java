package org.lintel.application.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.lintel.application.Running;

/**
 * A registry in service beside others on one database, in a process of its own. Arguments: the data folder, the address of the database, the time
 * after which another process takes over. It ends when its standard input does.
 */
public final class SharedRegistry {
    private SharedRegistry() {}

    /** @param arguments see above */
    public static void main(String[] arguments) throws IOException {
        try (TestRegistry registry = TestRegistry.start(Path.of(arguments[0]), arguments[1],
                Map.of(Running.TAKE_OVER_AFTER, arguments[2], "logging.level.org.lintel.application.sealing.Opener", "ERROR"))) {
            System.out.println(ChildRegistry.READY + registry.address());
            while (System.in.read() >= 0) {
                // Nothing is said to it; that it ends is.
            }
        }
        System.exit(0);
    }
}
