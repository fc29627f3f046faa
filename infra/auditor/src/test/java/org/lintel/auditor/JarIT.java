package org.lintel.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

/** The one jar that auditors are given has all that each of its commands needs. */
class JarIT {
    private final SignerKey key = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCommandWorksFromTheJarAlone() throws Exception {
        SampledHistory history = SampledHistory.with(0);
        long asked = history.asked("one", "S1", 3, null);
        history.drawn("one", "S1", 3, null, asked, drawn -> drawn);
        Path bundle = Files.write(folder.resolve("bundle"), history.signed(key).bytes());
        Path policy = Files.writeString(folder.resolve("policy"), "log " + key.verifier() + "\nquorum none\n");
        Path proof = folder.resolve("proof");

        assertThat(said("verify", bundle, "--policy", policy)).contains("Consistent.");
        assertThat(said("draw", bundle, "--policy", policy)).contains("Consistent.");
        assertThat(said("diff", bundle, bundle, "--policy", policy)).contains("Consistent.");
        assertThat(said("prove", bundle, "--position", 1, "--out", proof)).isEmpty();
        assertThat(said("check", proof, "--policy", policy)).contains("SampleDrawn");
        assertThat(said("replay", bundle, "--view", "compliance", "--session", "S1")).contains("\"guidelines\"");
    }

    /** @return what it said to both, having ended well */
    private String said(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                Path.of("target/lintel-audit.jar").toAbsolutePath().toString()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        Path said = folder.resolve("said");
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        // Of these a Java tells on its output.
        program.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        int status = program.start().waitFor();
        assertThat(status).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
