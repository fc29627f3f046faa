package org.lintel.auditor;

import java.nio.file.Path;

import org.lintel.transparencylog.TrustPolicy;

import picocli.CommandLine.Option;

/** Whom the auditor trusts, for a command that takes nobody's own word. */
final class RequiredPolicy {
    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "Whom you trust: a line \"log KEY\", and \"quorum none\" or the witnesses that you want besides (C2SP tlog-policy).")
    private Path file = Path.of("");

    /** @throws CannotTell where there is none that can be read */
    TrustPolicy read() {
        return Inputs.policy(file);
    }
}
