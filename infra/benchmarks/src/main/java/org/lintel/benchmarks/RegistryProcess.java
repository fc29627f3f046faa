package org.lintel.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.lintel.application.Lintel;
import org.lintel.application.StartRefused;

/** A registry in a process of its own, with the demonstration's users, on a free port of this machine. */
public final class RegistryProcess implements AutoCloseable {
    private static final String READY = "Lintel is ready: ";
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final String address;

    private RegistryProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param options for its Java machine
     * @throws StartRefused where it does not get ready; why it told on standard error
     */
    public static RegistryProcess start(Path data, String password, String... options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Lintel.class.getName(), "demo", "--empty", "--port", "0",
                "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LINTEL_DEMO_PASSWORD", password);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new RegistryProcess(process, addressTold(process.inputReader()));
        } catch (IOException impossible) {
            throw new StartRefused("No Java process can be started for a registry.");
        }
    }

    private static String addressTold(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length()).replaceAll("/$", "");
            }
        }
        throw new StartRefused("The registry to be measured did not start.");
    }

    /** @return without a slash at the end */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
