package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.bundle.EventRecord;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

/** The program as a process of its own: what it says where it cannot run, cannot write, or the machine writes in another way. */
@Tag("long")
class StartTest {
    private final SignerKey key = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoHasAnOlderJavaIsToldWhichOneIsNeeded() throws Exception {
        byte[] start = Files.readAllBytes(Path.of("target/classes/org/lintel/auditor/Start.class"));
        assertThat(start[7]).as("read by Java 8 on").isEqualTo((byte) 52);
        for (String old : List.of("1.8", "17", "24", "unknown")) {
            assertThat(Start.tooOld(old)).contains("needs a Java 25 or newer, and this is Java " + old);
        }
        for (String enough : List.of("25", "26", "100")) {
            assertThat(Start.tooOld(enough)).isEmpty();
        }
        Path out = folder.resolve("out");
        assertThat(ends(List.of(), out.toFile(), folder.resolve("err").toFile(), "--version")).isZero();
        assertThat(Files.readString(out)).startsWith("lintel audit");
    }

    @Test
    void whoSaysNothingIsToldAllThatThereIsToSay() {
        assertThat(Audit.program().getSubcommands()).containsKeys("draw", "fsck")
                .allSatisfy((name, _) -> assertThat(Ran.of().ends(2).err()).matches("(?s)Say what to do: [^.]*\\b" + name + "\\b.*"));
    }

    @Test
    void whatCouldNotBeWrittenIsNotTakenForTold() throws Exception {
        File full = new File("/dev/full");
        assumeThat(full).exists();
        Path bundle = Files.write(folder.resolve("bundle"), SampleBundle.of(key, 5).bytes());
        Path policy = Files.writeString(folder.resolve("policy"), "log " + key.verifier() + "\nquorum none\n");
        File err = folder.resolve("err").toFile();
        assertThat(ends(List.of(), full, err, "prove", bundle, "--position", 3)).isEqualTo(2);
        assertThat(ends(List.of(), full, err, "verify", bundle, "--policy", policy, "--json")).isEqualTo(2);
        assertThat(Files.readString(err.toPath())).endsWith("lintel audit: what is to be told could not be written.\n");
        Files.write(bundle, new byte[100]);
        assertThat(ends(List.of(), full, err, "verify", bundle, "--policy", policy, "--json")).as("what is wrong is wrong").isEqualTo(1);
    }

    /** Status 1 would say that the history is not consistent. */
    @Test
    void tooLittleMemoryIsNotTakenForAHistoryThatIsNotConsistent() throws Exception {
        List<SampleBundle.Sample> history = SampleBundle.history(1, 3);
        String long20 = "{\"a\":\"" + "x".repeat(20_000_000) + "\"}";
        history.set(1,
                history.get(1)
                        .with(one -> SampleBundle.changed(new EventRecord(one.position(), one.commit(), one.commitId(), one.recordedAt(),
                                one.id(), one.type(), one.version(), one.occurredAt(), one.tags(), Map.of(), long20), one)));
        Path bundle = Files.write(folder.resolve("bundle"), new SampleBundle(key, history).bytes());
        Path policy = Files.writeString(folder.resolve("policy"), "log " + key.verifier() + "\nquorum none\n");
        File out = folder.resolve("out").toFile();
        Path err = folder.resolve("err");
        for (List<Object> asked : List.<List<Object>>of(List.of("verify", bundle, "--policy", policy),
                List.of("prove", bundle, "--position", 1),
                List.of("diff", bundle, bundle))) {
            assertThat(ends(List.of("-Xmx16m"), out, err.toFile(), asked.toArray())).as(asked.toString()).isEqualTo(2);
            assertThat(Files.readString(err)).contains("too little memory").doesNotContain("\tat ");
        }
        assertThat(ends(List.of("-Xmx256m"), out, err.toFile(), "verify", bundle, "--policy", policy)).isZero();
    }

    @Test
    void whatIsToldHasTheSameBytesOnEveryMachine() throws Exception {
        Path bundle = Files.write(folder.resolve("bundle"), SampleBundle.of(key, 5).bytes());
        Path out = folder.resolve("out");
        assertThat(ends(List.of("-Dstdout.encoding=US-ASCII", "-Dfile.encoding=COMPAT"), out.toFile(), folder.resolve("err").toFile(),
                "replay",
                bundle, "--view", "file")).isEqualTo(2);
        assertThat(Files.readString(out, UTF_8)).contains("accreditation=\u2026");
    }

    /** As a jar from which something was left out would end. */
    @Test
    void aProgramThatIsNotWholeTellsNothingOfAHistory() throws Exception {
        Path bundle = Files.write(folder.resolve("bundle"), SampleBundle.of(key, 5).bytes());
        Path err = folder.resolve("err");
        String without = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jackson-databind")).filter(entry -> !Path.of(entry).endsWith("target/classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Path own = Files.createDirectories(folder.resolve("own/org/lintel/auditor"));
        try (Stream<Path> classes = Files.list(Path.of("target/classes/org/lintel/auditor"))) {
            for (Path one : classes.toList()) {
                Files.copy(one, own.resolve(one.getFileName()));
            }
        }

        assertThat(ends(List.of("-cp", folder.resolve("own") + File.pathSeparator + without), folder.resolve("out").toFile(), err.toFile(),
                "replay", bundle, "--view", "compliance", "--session", "S1")).isEqualTo(2);

        assertThat(Files.readString(err)).contains("which is a mistake in this program").doesNotContain("\tat ");
    }

    private static int ends(List<String> options, File out, File err, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(Start.class.getName());
        for (Object argument : arguments) {
            command.add(String.valueOf(argument));
        }
        return new ProcessBuilder(command).redirectOutput(out).redirectError(err).start().waitFor();
    }
}
