package org.lintel.auditor;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.TrustPolicy;

import picocli.CommandLine.Option;

/** Whom the auditor trusts, for a command that otherwise takes an export's own word. */
final class OptionalPolicy {
    @Option(names = "--policy", paramLabel = "FILE", description = "Whom you trust. Without one, an export is taken to be by whom it says.")
    private @Nullable Path file;

    /**
     * @return null where the auditor named none
     * @throws CannotTell where it cannot be read
     */
    @Nullable
    TrustPolicy read() {
        return file == null ? null : Inputs.policy(file);
    }

    /** @param named what names the key that is taken where the auditor named none */
    void tellWhoseWordIsTaken(Told told, String named) {
        if (file == null) {
            told.fact("key", "the one that " + named + " names; give --policy for one that you trust");
        }
    }
}
