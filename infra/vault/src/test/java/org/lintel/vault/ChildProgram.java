package org.lintel.vault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A main class of the tests in a process of its own, to be killed without warning. Its output is read line by line. */
final class ChildProgram implements AutoCloseable {

    private static final long MOST_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    private ChildProgram(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon(true).start(this::read);
    }

    static ChildProgram start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED", main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return new ChildProgram(builder.start());
    }

    /** Gives it a line on its input. */
    void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    String awaitLine() throws InterruptedException {
        String line = lines.poll(MOST_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("the child program said nothing for " + MOST_SECONDS + " seconds");
        }
        return line;
    }

    /** Kills it as {@code kill -9} does; returns what it had said and was not yet read. A line that was cut off is left out. */
    List<String> kill() throws InterruptedException {
        // Not by the process itself, which would close its output before all of it was read.
        process.toHandle().destroyForcibly();
        reader.join();
        process.waitFor();
        List<String> rest = new ArrayList<>();
        lines.drainTo(rest);
        return rest;
    }

    private void read() {
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int next = output.read(); next >= 0; next = output.read()) {
                if (next == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
        } catch (IOException killed) {
            // What came before is what counts.
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
