package org.lintel.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** A main class in a process of its own, to be killed without warning. It is told and tells things line by line. */
final class ChildProgram implements AutoCloseable {

    /** A frozen process does not notice that its parent is gone. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ChildProgram(Process process) {
        this.process = process;
        RUNNING.add(process);
        process.onExit().thenAccept(RUNNING::remove);
        Thread.ofPlatform().daemon().start(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add));
    }

    /**
     * @param complaints what it writes to standard error is added here
     * @param environment for secrets: arguments can be seen by everybody on the machine
     */
    static ChildProgram start(Class<?> main, Path complaints, Map<String, String> environment, Object... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true", "-Daxoniq.update-checker.disabled=true", main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        try {
            return new ChildProgram(builder.start());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException gone) {
            // It will not answer either.
        }
    }

    /** @return null when it says nothing in this time */
    @Nullable
    String awaitLine(Duration patience) throws InterruptedException {
        return lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** It stands still, and notices nothing, until it is thawed. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().onExit().join();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
