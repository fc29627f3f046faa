package org.lintel.application;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a person runs it, over the program that this build has just packaged. */
@Timeout(value = 180, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherIT {
    private static final Path LAUNCHER = Path.of("../../lintel").toAbsolutePath().normalize();
    private static final int TERMINATED_BY_SIGNAL = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void tellsItsCommands() throws Exception {
        var told = run(LAUNCHER, "--help");

        assertThat(told.status).isZero();
        assertThat(told.output).contains("demo", "serve", "backup", "restore", "bench", "LINTEL_BUILD");
    }

    @Test
    void worksThroughASymbolicLinkInAFolderWithSpaces() throws Exception {
        Path link = Files.createSymbolicLink(Files.createDirectory(folder.resolve("a folder")).resolve("the registry"), LAUNCHER);

        var told = run(link, "--version");

        assertThat(told.status).isZero();
        assertThat(told.output).startsWith("Lintel ");
    }

    @Test
    void wrongUseEndsWithStatusTwo() throws Exception {
        assertThat(run(LAUNCHER, "demo", "--no-such-option").status).isEqualTo(2);
        assertThat(run(LAUNCHER, "demo", "--port", "65536").status).isEqualTo(2);
    }

    @Test
    void aPortInUseIsToldInOneSentenceAndNothingIsMade() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Path data = folder.resolve("data");

            var told = run(LAUNCHER, "demo", "--empty", "--port", String.valueOf(taken.getLocalPort()), "--data", data.toString());

            assertThat(told.status).isEqualTo(1);
            assertThat(told.output.lines()).singleElement().asString().startsWith("lintel: Port " + taken.getLocalPort());
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void saysWhenItIsReadyKeepsAnotherOutAndStopsCleanlyWhenAskedTo() throws Exception {
        String[] demo = {"demo", "--empty", "--port", "0", "--data", folder.resolve("data").toString()};
        Process first = start(LAUNCHER, demo);
        try {
            assertThat(readyLine(first.inputReader())).startsWith("Lintel is ready: http://127.0.0.1:");

            var second = run(LAUNCHER, demo);

            assertThat(second.status).isEqualTo(1);
            assertThat(second.output.lines()).singleElement().asString().startsWith("lintel: ");
        } finally {
            first.destroy();
        }
        assertThat(first.waitFor()).isEqualTo(TERMINATED_BY_SIGNAL);

        Process again = start(LAUNCHER, demo);
        assertThat(readyLine(again.inputReader())).isNotEmpty();
        again.destroy();
        again.waitFor();
    }

    private static String readyLine(BufferedReader output) {
        return output.lines().filter(line -> line.startsWith("Lintel is ready:")).findFirst().orElse("");
    }

    private record Told(int status, String output) {}

    private Told run(Path launcher, String... arguments) throws IOException, InterruptedException {
        Process process = start(launcher, arguments);
        String output = String.join("\n", process.inputReader().readAllLines());
        return new Told(process.waitFor(), output);
    }

    /** In a folder of its own; errors come with the output. */
    private Process start(Path launcher, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        Stream.of(arguments).forEach(command::add);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LINTEL_BUILD", "never");
        // Of these a Java tells on its output.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder.start();
    }
}
