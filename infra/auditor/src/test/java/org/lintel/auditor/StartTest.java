package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.bundle.EventRecord;
import org.lintel.bundle.Part;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

/** The program as a process of its own: what it says where it cannot run, cannot write, or the machine writes in another way. */
@Tag("long")
class StartTest {
    private static final int MOST_SECONDS = 120;

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
        String long16 = "{\"a\":\"" + "x".repeat(16_000_000) + "\"}";
        history.set(1,
                history.get(1)
                        .with(one -> SampleBundle.changed(new EventRecord(one.position(), one.commit(), one.commitId(), one.recordedAt(),
                                one.id(), one.type(), one.version(), one.occurredAt(), one.tags(), Map.of(), long16), one)));
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

    /** As long as lines may be, and so many tags before each payload. */
    @Test
    void aBundleOfTheLongestLinesIsVerifiedInLittleMemory() throws Exception {
        List<String> tags = IntStream.range(0, 1_000).mapToObj(number -> "tag-%04d=".formatted(number) + "x".repeat(1_000)).toList();
        String payload = "{\"a\":\"" + "x".repeat(15_700_000) + "\"}";
        List<SampleBundle.Sample> history = SampleBundle.history(1, 4).stream()
                .map(sample -> sample.with(one -> SampleBundle.changed(new EventRecord(one.position(), one.commit(), one.commitId(),
                        one.recordedAt(), one.id(), one.type(), one.version(), one.occurredAt(), tags, Map.of(), payload), one)))
                .toList();
        Path bundle = folder.resolve("bundle");
        try (OutputStream to = Files.newOutputStream(bundle)) {
            new SampleBundle(key, history).writeTo(to);
        }
        assertThat(ends(List.of("-Xmx128m"), folder.resolve("out").toFile(), folder.resolve("err").toFile(), "verify", bundle, "--policy",
                policy())).isZero();
    }

    /** Files as long as they may be, of lines as short as they can be, each of which is a finding. */
    @Test
    void aBundleThatIsToFillTheMemoryIsFoundOut() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        VerifyTest.partsOf(SampleBundle.of(key, 5).bytes()).forEach((name, content) -> {
            if (!name.startsWith("events/")) {
                parts.put(name, content);
                return;
            }
            long position = 0;
            for (int file = 0; file < 4; file++) {
                String first = "events/%012d.jsonl".formatted(position);
                StringBuilder lines = new StringBuilder();
                while (lines.length() < (1 << 24) - 300) {
                    lines.append("{\"position\":").append(position).append(",\"commit\":").append(2 * position)
                            .append(",\"commitId\":\"c\",\"recordedAt\":\"").append(999_999_999 - position)
                            .append(".000000000\",\"id\":\"i\",\"type\":\"T\",\"version\":\"1\",\"occurredAt\":\"0.000000000\",\"tags\":[],"
                                    + "\"metadata\":{},\"nonce\":\"00000000000000000000000000000000\"}\n");
                    position++;
                }
                parts.put(first, lines.toString().getBytes(UTF_8));
            }
        });
        Path bundle = Files.write(folder.resolve("bundle"), VerifyTest.zipped(parts));
        File out = folder.resolve("out").toFile();
        assertThat(ends(List.of("-Xmx96m"), out, folder.resolve("err").toFile(), "verify", bundle, "--policy", policy())).isEqualTo(1);
        assertThat(Files.readString(out.toPath())).contains("COMMIT_OUT_OF_PLACE at position 1:", "more findings.", "NOT consistent.");
    }

    /** Who reads beside others has memory run out, and who waits for it is told. */
    @Test
    void whatHappensToWhoReadsAFileIsToldToWhoWaitsForIt() {
        for (Part part : List.of(new Part("events/000000000000.jsonl", new byte[5], 9, 0, null),
                new Part("events/x", new byte[5], 5, 0, null))) {
            assertThat(new EventFile(part, true).call()).isInstanceOfSatisfying(EventFile.Failed.class,
                    failed -> assertThatThrownBy(failed::thrown).isInstanceOf(RuntimeException.class));
        }
    }

    private Path policy() throws IOException {
        return Files.writeString(folder.resolve("policy"), "log " + key.verifier() + "\nquorum none\n");
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
        Process program = new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
        if (!program.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            program.destroyForcibly();
            throw new AssertionError("It has not ended.");
        }
        return program.exitValue();
    }
}
