package org.lintel.application;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.UnpluggedStory;

/**
 * The program that was just packaged, on a machine without a network: in a network namespace in which there is the loopback interface and nothing else. Where
 * the system permits none, or with {@code -Dlintel.namespace=false}, every name but that of this machine is unknown instead, and every connection that is not
 * to it is led to a trap, which refuses and counts it.
 */
@Timeout(value = 240, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NetworkUnpluggedIT {
    private static final List<String> NAMESPACE = List.of("unshare", "--map-root-user", "--net", "sh", "-c",
            "ip link set lo up && exec \"$@\"", "sh");

    @TempDir
    Path folder;

    @Test
    void everythingWorksWithTheNetworkUnplugged() throws Exception {
        if (Boolean.parseBoolean(System.getProperty("lintel.namespace", "true")) && isPermitted()) {
            System.out.println("NetworkUnpluggedIT: in a network namespace with the loopback interface alone");
            play(new ProcessBuilder(Stream.concat(NAMESPACE.stream(), story("namespace")).toList()), () -> {});
        } else {
            System.out.println("NetworkUnpluggedIT: no network namespace; every connection but to this machine is refused and counted");
            playBesideATrap();
        }
    }

    private static boolean isPermitted() throws InterruptedException {
        List<String> nothing = new ArrayList<>(NAMESPACE);
        nothing.add("true");
        try {
            return new ProcessBuilder(nothing).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private Stream<String> story(String how) {
        return Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), UnpluggedStory.class.getName(), how, folder.toString());
    }

    private void playBesideATrap() throws IOException, InterruptedException {
        AtomicInteger tried = new AtomicInteger();
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> refuseAll(trap, tried));
            Path names = Files.writeString(folder.resolve("hosts"),
                    "127.0.0.1 localhost " + ownName() + "\n");
            ProcessBuilder story = new ProcessBuilder(story("trap").toList());
            String to = "Host=127.0.0.1 -D%sPort=" + trap.getLocalPort();
            story.environment().put("JAVA_TOOL_OPTIONS",
                    "-Djdk.net.hosts.file=" + names + Stream.of("socksProxy", "http.proxy", "https.proxy")
                            .map(proxy -> " -D" + proxy + to.formatted(proxy)).reduce("", String::concat));
            play(story, () -> {
                assertThat(tried).as("what the story itself tried").hasValueGreaterThanOrEqualTo(2);
                tried.set(0);
            });
        }
        assertThat(tried).as("connections that were tried").hasValue(0);
    }

    /** @return the machine's, which stays known; nothing where it was unknown before */
    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unknown) {
            return "";
        }
    }

    private static void refuseAll(ServerSocket trap, AtomicInteger tried) {
        while (!trap.isClosed()) {
            try (Socket _ = trap.accept()) {
                tried.incrementAndGet();
            } catch (SocketException closed) {
                return;
            } catch (IOException failed) {
                tried.incrementAndGet();
            }
        }
    }

    /** @param begins what is done when the story has found that nothing gets out */
    private static void play(ProcessBuilder story, Runnable begins) throws IOException, InterruptedException {
        Process played = story.redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        played.inputReader().lines().forEach(line -> {
            said.add(line);
            if (line.equals(UnpluggedStory.SHUT)) {
                begins.run();
            }
        });
        assertThat(played.waitFor()).as(String.join("\n", said)).isZero();
        assertThat(said).contains(UnpluggedStory.SHUT, UnpluggedStory.PLAYED);
    }
}
