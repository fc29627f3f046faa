package org.lintel.application.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;

import picocli.CommandLine.Option;

/**
 * What a registry is told with a restore of its own log's later days. A backup cannot know what was signed after it was made; a log that goes on from less than
 * that would be a second history under the same key.
 */
final class SeenElsewhere {
    @Option(names = "--checkpoint", required = true, paramLabel = "FILE", description = "The newest checkpoint of the transparency log that anybody has: "
            + "a copy of log.signed, what an auditor or a witness kept, what was served. The log goes on where the backup has all that was signed.")
    private @Nullable Path checkpoint;

    @Option(names = "--nothing-since", required = true, description = "Nothing was recorded since the backup was made: the registry was stopped for it and never started again. The log goes on.")
    private boolean nothingSince;

    @Option(names = "--new-log", required = true, description = "What was signed since is lost: another log begins with the first start, under another name and key. Tell the auditors.")
    private boolean newLog;

    boolean newLog() {
        return newLog;
    }

    /** @return the checkpoint that was given */
    Optional<byte[]> checkpoint() {
        if (checkpoint == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(checkpoint));
        } catch (IOException unreadable) {
            throw new StartRefused("The checkpoint " + checkpoint + " cannot be read.");
        }
    }
}
