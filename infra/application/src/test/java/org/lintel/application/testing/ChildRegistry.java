package org.lintel.application.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/** The program in a process of its own, which can be killed. */
public final class ChildRegistry implements AutoCloseable {
    static final String READY = "Lintel is ready: ";
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final UnaryOperator<String> passwords;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ChildRegistry(Process process, UnaryOperator<String> passwords) {
        this.process = process;
        this.passwords = passwords;
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
    }

    /** @return once it answers; the demonstration's users have {@link TestRegistry#PASSWORD} */
    public static ChildRegistry demo(Path data, String... options) {
        return begun("org.lintel.application.Lintel",
                Stream.concat(Stream.of("demo", "--port", "0", "--data", data.toString()), Stream.of(options))).awaitReady();
    }

    /** @return one beside others on a database, as soon as it was started; with the demonstration's users */
    public static ChildRegistry beside(Path data, String mongodbUri, String takeOverAfter) {
        return begun(SharedRegistry.class.getName(), Stream.of(data.toString(), mongodbUri, takeOverAfter));
    }

    /** @return one in service, once it answers; with the users of its folder, who have these passwords */
    public static ChildRegistry serve(Path data, Path masterKey, UnaryOperator<String> passwords) {
        return begun("org.lintel.application.Lintel",
                Stream.of("serve", "--port", "0", "--data", data.toString(), "--master-key", masterKey.toString()), passwords).awaitReady();
    }

    private static ChildRegistry begun(String program, Stream<String> arguments) {
        return begun(program, arguments, _ -> TestRegistry.PASSWORD);
    }

    private static ChildRegistry begun(String program, Stream<String> arguments, UnaryOperator<String> passwords) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), program));
        arguments.forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LINTEL_DEMO_PASSWORD", TestRegistry.PASSWORD);
        try {
            return new ChildRegistry(builder.start(), passwords);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return the same, once it answers */
    public ChildRegistry awaitReady() {
        Awaitility.await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> ready().isPresent() || !process.isAlive());
        return this;
    }

    public String address() {
        return ready().orElseThrow(() -> new AssertionError("It did not start: " + lines));
    }

    public Caller user(String name) {
        return new Caller(address(), name, passwords.apply(name));
    }

    public Caller stranger() {
        return new Caller(address(), null, "");
    }

    /** Waits until a line that it printed holds the words. */
    public void awaitLine(String words) {
        Awaitility.await().atMost(3L * PATIENCE_SECONDS, SECONDS)
                .until(() -> lines.stream().anyMatch(line -> line.contains(words)) || !process.isAlive());
        if (lines.stream().noneMatch(line -> line.contains(words))) {
            throw new AssertionError("It ended: " + lines);
        }
    }

    /** What {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** What an operator does: it ends what it is at. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        Awaitility.await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> !process.isAlive());
    }

    /** It does nothing until it is {@linkplain #resume resumed}, and does not notice that time passes. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Optional<String> ready() {
        return lines.stream().filter(line -> line.startsWith(READY)).findFirst()
                .map(line -> line.substring(READY.length()).replaceAll("/$", ""));
    }
}
