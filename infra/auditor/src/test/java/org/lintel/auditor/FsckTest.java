package org.lintel.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

/** A log that is whole is told to be, and one that was tampered with is told where. */
@Tag("long")
class FsckTest {
    private static final int SIZE = 900;
    private static final int CHANGES = Boolean.getBoolean("lintel.slow") ? 3_000 : 300;

    private final SignerKey key = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
    private final SignerKey stranger = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 900, 65_536, 65_793})
    void aWholeLogIsConsistentAndContinuesEveryEarlierOne(int size) throws IOException {
        try (SampleLog log = log(size)) {
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(0).tells("Consistent.", SampleLog.ORIGIN, String.valueOf(size));
            for (int before : List.of(0, size / 2, size)) {
                Ran.of("fsck", "--url", log.url(), "--policy", policy(), "--since", kept(log, before)).ends(0).tells("Consistent.");
            }
        }
    }

    @Test
    void whatIsKeptIsWhereTheNextTimeBegins() throws IOException {
        Path kept = folder.resolve("kept");
        try (SampleLog log = log(300)) {
            Ran.of("fsck", "--url", log.url() + "/", "--policy", policy(), "--keep", kept).ends(0);
            assertThat(Files.readAllBytes(kept)).isEqualTo(log.served.get("/log/checkpoint"));
        }
        try (SampleLog log = log(SIZE)) {
            Ran.of("fsck", "--url", log.url() + "/log", "--policy", policy(), "--since", kept, "--keep", kept).ends(0);
        }
        try (SampleLog shorter = log(400)) {
            byte[] before = Files.readAllBytes(kept);
            Ran.of("fsck", "--url", shorter.url(), "--policy", policy(), "--since", kept, "--keep", kept).ends(1).tells("LOG_SHORTER",
                    "NOT consistent.");
            assertThat(Files.readAllBytes(kept)).as("what was good stays").isEqualTo(before);
        }
    }

    @Test
    void aHistoryThatWasRewrittenAndSignedAgainIsFoundByWhatWasKept() throws IOException {
        List<byte[]> fork = SampleLog.entries(1, 0, 500);
        fork.addAll(SampleLog.entries(2, 500, SIZE));
        try (SampleLog log = log(SIZE); SampleLog forked = new SampleLog(key, fork)) {
            Ran.of("fsck", "--url", forked.url(), "--policy", policy()).ends(0);
            Ran.of("fsck", "--url", forked.url(), "--policy", policy(), "--since", kept(log, 500)).ends(0);
            Ran.of("fsck", "--url", forked.url(), "--policy", policy(), "--since", kept(log, 501)).ends(1).tells("HISTORY_DIFFERS");
        }
    }

    @Test
    void anEntryThatWasExchangedHasAnotherRootAndIsFoundAtItsPlace() throws IOException {
        try (SampleLog log = log(SIZE)) {
            Objects.requireNonNull(log.served.get("/log/tile/entries/001"))[34 * 7 + 20] ^= 1;
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(1).tells("ROOT_DIFFERS", "TILE_DIFFERS at position 263");
        }
    }

    @Test
    void aHashThatWasExchangedIsFoundAtTheFirstEntryBelowIt() throws IOException {
        try (SampleLog log = log(SIZE)) {
            Objects.requireNonNull(log.served.get("/log/tile/1/000.p/3"))[40] ^= 1;
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(1).tells("TILE_DIFFERS at position 256");
        }
    }

    @Test
    void whatIsMissingOrCutShortIsFound() throws IOException {
        try (SampleLog log = log(SIZE)) {
            byte[] tile = Objects.requireNonNull(log.served.remove("/log/tile/0/002"));
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(1).tells("TILE_MISSING at position 512");
            log.served.put("/log/tile/0/002", Arrays.copyOf(tile, tile.length - 1));
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(1).tells("TILE_LENGTH at position 512");
            log.served.put("/log/tile/0/002", Arrays.copyOf(tile, 10_000_000));
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(1).tells("TILE_LENGTH at position 512");
            log.served.remove("/log/tile/entries/003.p/132");
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(1).tells("TILE_MISSING at position 768");
        }
    }

    @Test
    void onlyWhomThePolicyNamesIsBelieved() throws IOException {
        try (SampleLog log = log(SIZE)) {
            log.sign(stranger, SIZE);
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(1).tells("NOT_SIGNED");
            Ran.of("fsck", "--url", log.url(), "--policy", file("witnessed", "log " + key.verifier() + "\nwitness w "
                    + SignerKey.generate("witness", SignatureType.COSIGNATURE_V1, new SecureRandom()).verifier() + "\nquorum w\n")).ends(1);
        }
    }

    @Test
    void withoutAPolicyTheLogsOwnWordIsTakenAndThatIsSaid() throws IOException {
        try (SampleLog log = log(SIZE)) {
            Ran.of("fsck", "--url", log.url()).ends(0).tells("give --policy for one that you trust");
            Ran.of("fsck", "--url", log.url(), "--json").ends(0).tells("{\"verdict\":\"CONSISTENT\"", "\"findings\":[]");
        }
    }

    @Test
    void noSingleByteThatIsServedCanBeAnotherOne() throws IOException {
        long seed = Long.getLong("lintel.seed", new Random().nextLong());
        System.out.println("FsckTest: lintel.seed=" + seed);
        Random random = new Random(seed);
        try (SampleLog log = log(SIZE)) {
            log.served.remove("/log/vkey");
            List<String> paths = List.copyOf(log.served.keySet());
            for (int change = 0; change < CHANGES; change++) {
                byte[] bytes = Objects.requireNonNull(log.served.get(paths.get(random.nextInt(paths.size()))));
                int place = random.nextInt(bytes.length);
                byte before = bytes[place];
                bytes[place] = (byte) (before ^ 1 + random.nextInt(255));
                assertThat(Ran.of("fsck", "--url", log.url(), "--policy", policy()).status()).as("seed %d, change %d", seed, change)
                        .isNotZero();
                bytes[place] = before;
            }
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(0);
        }
    }

    @Test
    void whatCannotBeAskedCannotBeTold() throws IOException {
        try (SampleLog log = log(2)) {
            Path lost = folder.resolve("lost");
            Ran.of("fsck", "--url", log.url(), "--policy", lost).ends(2).tells("There is no file", "Cannot tell.");
            Ran.of("fsck", "--url", log.url(), "--policy", policy(), "--since", file("no", "no checkpoint")).ends(2).tells("that you kept");
            log.served.remove("/log/checkpoint");
            Ran.of("fsck", "--url", log.url(), "--policy", policy()).ends(2).tells("There is no checkpoint");
            Ran.of("fsck", "--url", log.url(), "--json").ends(2).tells("\"verdict\":\"CANNOT_TELL\"");
        }
        for (String url : List.of("registry", "ftp://registry.example", "http://", "http://a b/", "https://u:p@registry.example/",
                "file:///etc")) {
            Ran.of("fsck", "--url", url).ends(2).tells("not the address of a log");
        }
        Ran.of("fsck").ends(2);
        Ran.of().ends(2);
    }

    @Test
    void aServerThatHangsUpCannotBeJudged() throws IOException {
        try (ServerSocket hangingUp = serving(
                answer -> answer.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort".getBytes(StandardCharsets.US_ASCII)))) {
            Ran.of("fsck", "--url", url(hangingUp), "--policy", policy()).ends(2).tells("does not answer");
        }
    }

    /** Each byte comes before anybody would lose patience, and the last one never. */
    @Test
    void aServerThatTricklesIsNotWaitedForWithoutEnd() throws IOException {
        try (ServerSocket trickling = serving(answer -> {
            answer.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                answer.write('a');
                answer.flush();
                Thread.sleep(20);
            }
        }); ServedLog log = new ServedLog(url(trickling), null, null, Duration.ofMillis(500))) {
            assertThatThrownBy(log::checkpoint).isInstanceOf(CannotTell.class).hasMessageContaining("or not to the end, within");
        }
    }

    @Test
    void whatIsNoLogAtAllIsNotJudged() throws IOException {
        for (Map.Entry<String, String> one : Map
                .of("200 OK", "is it the address of a registry?", "302 Found", "give the address that it leads to",
                        "401 Unauthorized", "is this the address of one?", "429 Too Many Requests", "Try later", "500 Oops", "answered 500")
                .entrySet()) {
            try (ServerSocket server = serving(answer -> answer.write(("HTTP/1.1 " + one.getKey()
                    + "\r\nLocation: /elsewhere\r\nContent-Length: 26\r\nConnection: close\r\n\r\n<!doctype html><p>Welcome\n")
                    .getBytes(StandardCharsets.US_ASCII)))) {
                Ran.of("fsck", "--url", url(server), "--policy", policy()).ends(2).tells(one.getValue(), "Cannot tell.");
            }
        }
        String nobody;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            nobody = url(gone);
        }
        Ran.of("fsck", "--url", nobody, "--policy", policy()).ends(2).tells("Nothing answers at " + nobody);
    }

    @Test
    void aNameWithoutAPasswordIsNotTakenForNobody() {
        assertThatThrownBy(() -> new ServedLog("https://registry.example", "auditor", null)).hasMessageContaining("only one is set");
        assertThatThrownBy(() -> new ServedLog("http://registry.example", "auditor", "secret")).hasMessageContaining("https only");
    }

    /** What is written to whoever calls. */
    private interface Answering {
        void to(OutputStream answer) throws IOException, InterruptedException;
    }

    private static ServerSocket serving(Answering answering) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try (var call = server.accept(); OutputStream answer = call.getOutputStream()) {
                    call.getInputStream().read(new byte[4_096]);
                    answering.to(answer);
                } catch (IOException | InterruptedException closed) {
                    // Whoever asked is gone.
                }
            }
        });
        return server;
    }

    private static String url(ServerSocket server) {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private SampleLog log(int size) throws IOException {
        return new SampleLog(key, SampleLog.entries(1, 0, size));
    }

    private Path kept(SampleLog log, int size) throws IOException {
        Path file = folder.resolve("kept-" + size);
        Files.write(file, log.checkpoint(key, size));
        return file;
    }

    private Path policy() throws IOException {
        return file("policy", "log " + key.verifier() + "\nquorum none\n");
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }
}
