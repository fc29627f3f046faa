package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.MasterKeyOption;
import org.lintel.application.StartRefused;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.DataFolder;
import org.lintel.bundle.Bundle;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.CheckpointFile;
import org.lintel.transparencylog.ConsistencyProof;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.Sealer;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TrustPolicy;
import org.lintel.transparencylog.VerifierKey;
import org.lintel.vault.Vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A registry has its checkpoints cosigned by a witness that judges them, and an auditor who wants its word gets it. */
@Tag("long")
class WitnessingTest {
    private static final Duration A_LOOK_OR_TWO = Duration.ofSeconds(20);

    static {
        // The server sends an answer's head and body apart; without this the second waits until the first is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    /** As C2SP tlog-witness says: it takes a checkpoint only with the proof that it continues the one that it took last. */
    private static final class Witness implements AutoCloseable {
        private final SignerKey key = SignerKey.generate("witness.example/w1", SignatureType.COSIGNATURE_V1, new SecureRandom());
        private final HttpServer server;
        private volatile Checkpoint seen = new Checkpoint("none", 0, Hash.OF_EMPTY_TREE);
        private volatile boolean silent;
        private final AtomicInteger calls = new AtomicInteger();
        private volatile String size = "";

        Witness() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            server.createContext("/prefix/add-checkpoint", this::take);
            server.start();
        }

        private void take(HttpExchange call) throws IOException {
            calls.incrementAndGet();
            String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            int blank = body.indexOf("\n\n");
            List<String> head = body.substring(0, blank).lines().toList();
            SignedNote note = SignedNote.parse(body.substring(blank + 2).getBytes(UTF_8));
            Checkpoint shown = Checkpoint.parse(note.text());
            long old = Long.parseLong(head.getFirst().substring("old ".length()));
            if (silent) {
                answer(call, 503, "");
            } else if (!size.isEmpty()) {
                answer(call, 409, size + "\n");
            } else if (old != seen.size()) {
                call.getResponseHeaders().add("Content-Type", "text/x.tlog.size");
                answer(call, 409, seen.size() + "\n");
            } else if (old == shown.size() && !shown.root().equals(seen.root())) {
                answer(call, 409, "");
            } else {
                try {
                    if (old > 0) {
                        new ConsistencyProof(old, shown.size(), head.stream().skip(1).map(Hash::ofBase64).toList()).verify(seen.root(),
                                shown.root());
                    }
                    seen = shown;
                    String cosigned = new String(SignedNote.of(note.text(), key.cosign(shown, 1_798_761_600)).bytes(), UTF_8);
                    answer(call, 200, cosigned.substring(note.text().length() + 1));
                } catch (LogRefused refused) {
                    answer(call, 422, "");
                }
            }
        }

        private static void answer(HttpExchange call, int status, String body) throws IOException {
            byte[] bytes = body.getBytes(UTF_8);
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        }

        String policy() {
            return "witness one " + key.verifier() + " http://127.0.0.1:" + server.getAddress().getPort() + "/prefix\nquorum one\n";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static boolean isCosigned(TestRegistry registry, String user, Witness witness) {
        byte[] note = (user.isEmpty() ? registry.stranger() : registry.user(user)).get("/log/checkpoint").answers(200).body()
                .getBytes(UTF_8);
        try {
            return SignedNote.parse(note).verifiedBy(List.of(witness.key.verifier())).size() == 1;
        } catch (LogRefused notYet) {
            return false;
        }
    }

    @Test
    void aWitnessCosignsWhatContinuesWhatItSawAndAnAuditorWhoWantsItsWordGetsIt() throws Exception {
        try (Witness witness = new Witness()) {
            Files.writeString(folder.resolve("log.witnesses"), witness.policy());
            Path policy;
            try (TestRegistry registry = TestRegistry.start(folder)) {
                TakenAlong auditor = new TakenAlong(registry, elsewhere);
                policy = auditor.file("witnessed", Stream.concat(Files.readAllLines(auditor.policy()).stream()
                        .filter(line -> line.startsWith("log ")), witness.policy().lines()).reduce("", (all, line) -> all + line + "\n")
                        .getBytes(UTF_8));
                PlayedFile.requested(registry);
                await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> {
                    registry.clock().advance(Duration.ofMinutes(1));
                    assertThat(isCosigned(registry, "auditor", witness)).isTrue();
                });
                registry.clock().advance(Duration.ofHours(1));
                await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> {
                    registry.clock().advance(Duration.ofMinutes(1));
                    assertThat(isCosigned(registry, "", witness)).isTrue();
                });
                assertThat(auditor.audit("verify", auditor.bundle("bundle", ""), "--policy", policy).ends(0).out()).contains("one");
            }
            // It begins without knowing what the witness saw, and is told.
            try (TestRegistry registry = TestRegistry.start(folder)) {
                TakenAlong auditor = new TakenAlong(registry, elsewhere);
                long before = witness.seen.size();
                PlayedFile.requested(registry);
                await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> {
                    registry.clock().advance(Duration.ofMinutes(1));
                    assertThat(witness.seen.size()).isGreaterThan(before);
                    assertThat(isCosigned(registry, "auditor", witness)).isTrue();
                });
                auditor.audit("verify", auditor.bundle("later", ""), "--policy", policy).ends(0);
                witness.silent = true;
                PlayedFile.requested(registry);
                auditor.audit("verify", auditor.bundle("uncovered", ""), "--policy", policy).ends(0);
                auditor.audit("diff", auditor.folder().resolve("later"), auditor.folder().resolve("uncovered"), "--policy", policy).ends(0);
            }
        }
    }

    /** What was cosigned is signed by the older key alone: who trusts the newer one alone could not verify it. */
    @Test
    void whatASecondKeySignsIsCosignedAnewAlsoWhereNothingMoreIsRecorded() throws Exception {
        try (Witness witness = new Witness()) {
            Files.writeString(folder.resolve("log.witnesses"), witness.policy());
            try (TestRegistry registry = TestRegistry.start(folder)) {
                registry.session();
                awaitCosigned(registry, witness);
            }
            VerifierKey newer;
            try (Vault vault = Objects.requireNonNull(DataVault.known(new DataFolder(folder), MasterKeyOption.ofDemonstration(folder)))) {
                newer = new LogFiles(folder).withASecondKey(vault).signing().getLast().verifier();
            }
            try (TestRegistry registry = TestRegistry.start(folder)) {
                awaitCosigned(registry, witness);
                byte[] shown = registry.user("auditor").get("/log/checkpoint").answers(200).body().getBytes(UTF_8);
                assertThat(SignedNote.parse(shown).verifiedBy(List.of(newer))).hasSize(1);
                try (Bundle bundle = Bundle.open(new TakenAlong(registry, elsewhere).bundle("bundle", ""))) {
                    assertThat(bundle.checkpoint().bytes()).isEqualTo(shown);
                }
            }
        }
    }

    @Test
    void aWitnessThatTricklesIsNotWaitedForWithoutEnd() throws Exception {
        HttpServer trickling = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        trickling.createContext("/", call -> {
            call.sendResponseHeaders(200, 0);
            try (OutputStream body = call.getResponseBody()) {
                while (true) {
                    body.write('a');
                    body.flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        trickling.start();
        try (Witness witness = new Witness(); HttpClient http = HttpClient.newHttpClient()) {
            SignerKey key = SignerKey.generate("lintel/0123456789abcdef", SignatureType.ED25519, new SecureRandom());
            String text = new Checkpoint("lintel/0123456789abcdef", 1, Hash.ofLeaf(new byte[32])).text();
            WitnessCall call = new WitnessCall(TrustPolicy.parse(witness.policy().getBytes(UTF_8)).witnesses().getFirst(),
                    "http://127.0.0.1:" + trickling.getAddress().getPort(), http, Duration.ofMillis(300));
            assertThat(call.outcome(SignedNote.of(text, key.sign(text)), _ -> Optional.empty())).isInstanceOf(WitnessCall.Nothing.class);
            http.shutdownNow();
        } finally {
            trickling.stop(0);
        }
    }

    /** What a restore makes that is told, wrongly, that nothing was recorded since: the keys, less than they signed, and no tiles. */
    private Path asItIsNow() throws IOException {
        Path copy = elsewhere.resolve("copy");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(path -> !path.startsWith(folder.resolve("log"))).toList()) {
                Files.copy(each, copy.resolve(folder.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return copy;
    }

    private static void awaitCosigned(TestRegistry registry, Witness witness) {
        await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> {
            registry.clock().advance(Duration.ofMinutes(1));
            // Counted anew with each look: the clock may record something meanwhile.
            assertThat(witness.seen.size()).isEqualTo(registry.eventCount());
            assertThat(isCosigned(registry, "auditor", witness)).isTrue();
        });
    }

    private static void awaitStopped(TestRegistry registry) {
        await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> {
            registry.clock().advance(Duration.ofMinutes(1));
            registry.user("auditor").get("/api/audit/log").answers(200).has("/fault", "WITNESS_DISAGREES").has("/witness",
                    "witness.example/w1");
        });
    }

    /** By how much the second history has grown when the witness is asked: to less than it saw, to as much, and beyond. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void aWitnessThatKnowsMoreOrAnotherStopsTheSecondHistory(int further) throws Exception {
        try (Witness witness = new Witness()) {
            Files.writeString(folder.resolve("log.witnesses"), witness.policy());
            try (TestRegistry registry = TestRegistry.start(folder)) {
                registry.session();
                awaitCosigned(registry, witness);
            }
            Path second = asItIsNow();
            try (TestRegistry registry = TestRegistry.start(folder)) {
                registry.session();
                registry.session();
                awaitCosigned(registry, witness);
            }
            witness.silent = true;
            try (TestRegistry registry = TestRegistry.start(second)) {
                for (int number = 0; number < further; number++) {
                    registry.session();
                }
                await().atMost(A_LOOK_OR_TWO).untilAsserted(
                        () -> registry.user("auditor").get("/api/audit/log").answers(200).has("/state", "SEALING").has("/waiting", "0"));
                witness.silent = false;
                awaitStopped(registry);
                byte[] signed = Files.readAllBytes(second.resolve("log.signed"));
                assertThat(registry.stranger().get("/health").answers(503).body()).contains("THE_LOG_STANDS_STILL");
                assertThat(Browser.of(registry, "auditor").open("/audit").text()).contains("stands still: WITNESS_DISAGREES",
                        "witness.example/w1");
                registry.session();
                await().during(Duration.ofSeconds(2)).atMost(A_LOOK_OR_TWO)
                        .untilAsserted(() -> assertThat(second.resolve("log.signed")).hasBinaryContent(signed));
                assertThat(registry.user("auditor").get("/log/checkpoint").answers(200).body().getBytes(UTF_8)).as("the last good one")
                        .isEqualTo(signed);
            }
            assertThat(second.resolve("log.signed.stopped")).hasContent("WITNESS_DISAGREES witness.example/w1");
        }
    }

    /** Whoever runs the registry takes it out of the policy; then a restart compares all that was signed, and goes on. */
    @Test
    void aWitnessThatLiesStopsTheLogForAsLongAsItIsTrusted() throws Exception {
        try (Witness witness = new Witness()) {
            Files.writeString(folder.resolve("log.witnesses"), witness.policy());
            try (TestRegistry registry = TestRegistry.start(folder)) {
                registry.session();
                awaitCosigned(registry, witness);
                witness.size = "1000000";
                registry.session();
                awaitStopped(registry);
            }
            try (TestRegistry registry = TestRegistry.start(folder)) {
                awaitStopped(registry);
            }
            Files.delete(folder.resolve("log.witnesses"));
            try (TestRegistry registry = TestRegistry.start(folder)) {
                long events = registry.eventCount();
                await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> registry.user("auditor").get("/api/audit/log").answers(200)
                        .has("/state", "SEALING").has("/sealed", String.valueOf(events)));
                assertThat(folder.resolve("log.signed.stopped")).doesNotExist();
            }
        }
    }

    /** It has seen no more than was signed here: only what is thought of it is corrected; and nonsense says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "nonsense", "-1", "99999999999999999999"})
    void aWitnessThatSawLessOrSaysNothingOfUseStopsNothing(String size) throws Exception {
        try (Witness witness = new Witness()) {
            witness.size = size;
            witness.silent = true;
            Files.writeString(folder.resolve("log.witnesses"), witness.policy());
            try (TestRegistry registry = TestRegistry.start(folder)) {
                registry.session();
                registry.session();
                await().atMost(A_LOOK_OR_TWO)
                        .until(() -> registry.user("auditor").get("/api/audit/log").answers(200).json().get("sealed").asLong() > 1);
                witness.silent = false;
                for (int minute = 0; minute < 3; minute++) {
                    registry.session();
                    registry.clock().advance(Duration.ofMinutes(1));
                    long events = registry.eventCount();
                    await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> registry.user("auditor").get("/api/audit/log").answers(200)
                            .has("/state", "SEALING").has("/sealed", String.valueOf(events)));
                }
                registry.stranger().get("/health").answers(200);
            }
        }
    }

    /** Whoever has it may have shown the witness a checkpoint that was signed here while it was asked about the one before. */
    @Test
    void whatWasSignedHereMeanwhileIsNoOtherHistory() {
        SignerKey key = SignerKey.generate("lintel/0123456789abcdef", SignatureType.ED25519, new SecureRandom());
        CheckpointFile signed = new CheckpointFile(elsewhere.resolve("signed"));
        Sealer.begin(signed, List.of(key));
        try (FileTileStorage storage = FileTileStorage.open(elsewhere.resolve("log"))) {
            Sealer sealer = Sealer.open(storage, signed, List.of(key));
            sealer.append(0, List.of(new byte[32], new byte[32], new byte[32]));
            sealer.seal();
            assertThat(new Witnessing.Objection("w1", OptionalLong.of(3)).holdsAgainst(sealer)).isFalse();
            assertThat(new Witnessing.Objection("w1", OptionalLong.of(4)).holdsAgainst(sealer)).isTrue();
            assertThat(new Witnessing.Objection("w1", OptionalLong.empty()).holdsAgainst(sealer)).isTrue();
        }
    }

    /** One of them has seen a tree as large with another root, one a larger tree, which may have been signed here meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"3 1000", "1000 3"})
    void ofWhatWitnessesSayAgainstItTheStrongestWordIsKept(String sizes) throws Exception {
        try (Witness first = new Witness(); Witness second = new Witness()) {
            first.size = sizes.substring(0, sizes.indexOf(' '));
            second.size = sizes.substring(sizes.indexOf(' ') + 1);
            String policy = first.policy().lines().findFirst().orElseThrow() + "\n" + second.policy().replaceAll("\\bone\\b", "two");
            SignerKey key = SignerKey.generate("lintel/0123456789abcdef", SignatureType.ED25519, new SecureRandom());
            String text = new Checkpoint("lintel/0123456789abcdef", 3, Hash.ofLeaf(new byte[32])).text();
            try (Witnessing witnessing = new Witnessing(TrustPolicy.parse(policy.getBytes(UTF_8)),
                    new CheckpointFile(elsewhere.resolve("cosigned")), _ -> Optional.empty())) {
                witnessing.collect(SignedNote.of(text, key.sign(text)));
                assertThat(witnessing.objection()).map(Witnessing.Objection::size).contains(OptionalLong.empty());
                assertThat(witnessing.objection()).as("said once").isEmpty();
            }
        }
        Witnessing.Objection more = new Witnessing.Objection("w1", OptionalLong.of(4));
        assertThat(more.or(new Witnessing.Objection("w2", OptionalLong.of(3)))).isEqualTo(more);
        assertThat(new Witnessing.Objection("w2", OptionalLong.of(3)).or(more)).isEqualTo(more);
        assertThat(more.or(null)).isEqualTo(more);
    }

    @Test
    void aClockThatWasAYearAheadForAMomentKeepsNoWitnessFromBeingAsked() throws Exception {
        Instant now = Instant.parse("2027-01-04T09:00:00Z");
        SignerKey key = SignerKey.generate("lintel/0123456789abcdef", SignatureType.ED25519, new SecureRandom());
        String text = new Checkpoint("lintel/0123456789abcdef", 3, Hash.ofLeaf(new byte[32])).text();
        SignedNote signed = SignedNote.of(text, key.sign(text));
        try (Witness witness = new Witness();
                Witnessing witnessing = new Witnessing(TrustPolicy.parse(witness.policy().getBytes(UTF_8)),
                        new CheckpointFile(elsewhere.resolve("cosigned")), _ -> Optional.empty())) {
            witness.silent = true;
            witnessing.ask(signed, now.plus(Duration.ofDays(365)), false);
            await().until(() -> witness.calls.get() == 1);

            await().until(() -> {
                witnessing.ask(signed, now, false);
                return witness.calls.get() == 2;
            });
        }
    }

    @Test
    void whatIsNoListOfWitnessesIsSaidAtTheStart() throws Exception {
        Files.writeString(folder.resolve("log.witnesses"), "witness one nonsense\n");
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TestRegistry.start(folder).close())
                .withMessageContaining("log.witnesses").withMessageContaining("Line 1 ");
    }
}
