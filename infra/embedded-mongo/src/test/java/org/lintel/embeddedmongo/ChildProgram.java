package org.lintel.embeddedmongo;

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
        return startWithin(512, main, arguments);
    }

    /** @param megabytes what its heap has at most */
    static ChildProgram startWithin(int megabytes, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + megabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED", main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return new ChildProgram(builder.start());
    }

    /** Gives it what it waits for on its input. */
    void nudge() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** @return its exit status */
    int awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        if (!process.waitFor(time, unit)) {
            throw new IllegalStateException("the child program goes on");
        }
        return process.exitValue();
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
        process.destroyForcibly().waitFor();
        reader.join();
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
