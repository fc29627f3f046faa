package org.lintel.benchmarks.storage;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.lintel.application.StartRefused;
import org.lintel.benchmarks.axon4.Axon4Appends;
import org.lintel.benchmarks.axon4.Measured;

/** Axon 4's published MongoDB engine, with a class path of its own. */
final class Axon4Process implements AutoCloseable {
    private static final Path BUILT = Path.of("infra", "benchmarks-axon4", "target");
    private static final long SECONDS_TO_END = 5;
    private static final String JAR = "axon4.jar";

    private final Path complaints;
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    /** @throws StartRefused where it is not built, or no process can be started */
    Axon4Process(String uri) {
        try {
            this.complaints = Files.createTempFile("lintel-axon4-", ".err");
            this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                    "-cp", classPath(), Axon4Appends.class.getName(), uri).redirectError(complaints.toFile()).start();
        } catch (IOException impossible) {
            throw new StartRefused("No Java process can be started for Axon 4.");
        }
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = process.inputReader();
    }

    /** Its own module's jar and libraries, among what was built of this project. */
    private static String classPath() {
        try {
            Path folder = Path.of(Axon4Appends.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath();
            while (folder != null && !Files.exists(folder.resolve(BUILT).resolve(JAR))) {
                folder = folder.getParent();
            }
            if (folder == null) {
                throw new StartRefused("Axon 4 to compare with is not built: run ./lintel bench without LINTEL_BUILD=never.");
            }
            return folder.resolve(BUILT).resolve(JAR) + File.pathSeparator + folder.resolve(BUILT).resolve("lib") + File.separator + "*";
        } catch (URISyntaxException notAFile) {
            throw new IllegalStateException(notAFile);
        }
    }

    Measured appends(String database, int threads, int bytes, double seconds) {
        orders.printf(Locale.ROOT, "%s %d %d %s%n", database, threads, bytes, seconds);
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw failed();
            }
            return Measured.read(answer);
        } catch (IOException gone) {
            throw failed();
        }
    }

    private StartRefused failed() {
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            return new StartRefused("Axon 4's engine failed" + causeIn(Files.readAllLines(complaints)));
        } catch (IOException | InterruptedException unknown) {
            return new StartRefused("Axon 4's engine failed.");
        }
    }

    /** The last line that is not one of a stack's: an exception, or what caused it. */
    static String causeIn(List<String> lines) {
        return lines.reversed().stream().filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0))).findFirst()
                .map(line -> ": " + line.strip()).orElse(".");
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
        try {
            Files.deleteIfExists(complaints);
        } catch (IOException left) {
            // It is among the temporary files.
        }
    }
}
