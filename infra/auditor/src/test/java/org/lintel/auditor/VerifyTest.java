package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.bundle.EventRecord;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;

/** A bundle that is whole verifies, and each way to tamper with one is told with what it is and where. */
@Tag("long")
class VerifyTest {
    private static final int SIZE = 600;
    /** Of each of two bundles. */
    private static final int CHANGES = Boolean.getBoolean("lintel.slow") ? 500 : 100;

    private final SignerKey key = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, SIZE, 4_096, 4_097, 9_000})
    void aBundleOfAnySizeThatIsWholeIsConsistent(int size) throws IOException {
        verified(SampleBundle.of(key, size)).ends(0).tells("Consistent.", SampleLog.ORIGIN, "all events");
    }

    @Test
    void aSessionsBundleProvesThatItsEventsAreInTheLogAndSaysThatThisIsAll() throws IOException {
        List<Integer> positions = IntStream.range(0, 5_000).filter(position -> position % 13 != 5).boxed().toList();
        verified(SampleBundle.of(key, 5_000).only("S1", positions)).ends(0).tells("session S1", "not that they are all of it");
    }

    @Test
    void thePartsOfAnEventThatWereChangedAreToldByItsPosition() throws IOException {
        assertDiffer(verified(SampleBundle.of(key, SIZE).change(41, one -> with(one, String.valueOf(one.payload()), one.type() + "2"))),
                41);
        assertDiffer(verified(SampleBundle.of(key, SIZE).change(300, VerifyTest::later)), 300);
        assertDiffer(verified(SampleBundle.of(key, SIZE).change(0, one -> with(one, "{\"a\":0}", one.type()))), 0);
        assertDiffer(verified(SampleBundle.of(key, SIZE).change(7, VerifyTest::later).change(41, VerifyTest::later)
                .change(300, VerifyTest::later).change(511, VerifyTest::later).change(599, VerifyTest::later)), 7, 41, 300, 511, 599);
        verified(SampleBundle.of(key, SIZE).only("S1", List.of(3, 41, 99)).change(1, one -> with(one, "{}", one.type()))).ends(1)
                .tells("ROOT_DIFFERS at position 41:");
    }

    /** These and no others, whatever is above them in the tree. */
    private static void assertDiffer(Ran ran, int... positions) {
        assertThat(ran.ends(1).out().lines().filter(line -> !line.endsWith("NOT consistent.") && line.contains(":")).toList())
                .isEqualTo(IntStream.of(positions).mapToObj(position -> "EVENT_DIFFERS at position " + position
                        + ": The event is not the one that was signed: its leaf is another one.").toList());
    }

    @Test
    void ofManyEventsThatWereChangedTheFirstAreToldAndTheOthersCounted() throws IOException {
        SampleBundle changed = SampleBundle.of(key, SIZE);
        IntStream.range(0, SIZE).forEach(position -> changed.change(position, VerifyTest::later));
        verified(changed).ends(1).tells("EVENT_DIFFERS at position 99:", "and 500 more findings.");
    }

    /** Neither whoever carries the bundle changes it, nor its checksums. */
    @Test
    void aPayloadsBitIsFoundWhetherOrNotTheChecksumsWereMadeToFit() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        int at = SampleBundle.indexOf(bytes, "{\"position\":123,");
        byte[] flipped = bytes.clone();
        flipped[at + SampleBundle.indexOf(Arrays.copyOfRange(bytes, at, bytes.length), "sealed")] ^= 1;
        verified(flipped).ends(1).tells("FILE_DIFFERS", "EVENT_DIFFERS at position 123:");
        verified(rezipped(flipped, Map.of())).ends(1).tells("FILE_DIFFERS", "EVENT_DIFFERS at position 123:");
    }

    @Test
    void aRemovedAnInsertedAReorderedAndADuplicatedEventAreFoundWhereTheyAre() throws IOException {
        SampleBundle removed = SampleBundle.of(key, SIZE);
        removed.events.remove(70);
        verified(removed).ends(1).tells("EVENT_OUT_OF_PLACE at position 70:", "position 71");
        verified(removed.renumbered()).ends(1).tells("EVENT_DIFFERS at position 70:");

        SampleBundle inserted = SampleBundle.of(key, SIZE);
        inserted.events.add(70, SampleBundle.history(2, 1).getFirst());
        verified(inserted.renumbered()).ends(1).tells("EVENT_DIFFERS at position 70:", "COUNT_DIFFERS");

        SampleBundle reordered = SampleBundle.of(key, SIZE);
        reordered.events.add(80, reordered.events.remove(70));
        verified(reordered).ends(1).tells("EVENT_OUT_OF_PLACE at position 70:");
        verified(reordered.renumbered()).ends(1).tells("EVENT_DIFFERS at position 70:");

        SampleBundle duplicated = SampleBundle.of(key, SIZE);
        duplicated.events.add(71, duplicated.events.get(70));
        verified(duplicated).ends(1).tells("EVENT_OUT_OF_PLACE at position 71:", "position 70");

        SampleBundle shorter = SampleBundle.of(key, SIZE);
        shorter.events.removeLast();
        verified(shorter).ends(1).tells("COUNT_DIFFERS at position 599:");
    }

    @Test
    void aShorterTreeThatWasSignedAgainIsFoundByWhatWasKept() throws IOException {
        Path kept = file("kept", SampleBundle.of(key, SIZE).checkpoint.bytes());
        byte[] shorter = SampleBundle.of(key, 500).bytes();
        verified(shorter).ends(0);
        Ran.of("verify", file("bundle", shorter), "--policy", policy(key), "--since", kept).ends(1).tells("LOG_SHORTER at position 500:");
        Ran.of("diff", file("old", SampleBundle.of(key, SIZE).bytes()), file("new", shorter)).ends(1)
                .tells("LOG_SHORTER at position 500:", "EVENT_MISSING at position 500:");
    }

    @Test
    void aForkThatIsShownToTwoAuditorsIsFoundWhenTheyCompare() throws IOException {
        List<SampleBundle.Sample> other = SampleBundle.history(1, SIZE);
        other.set(333, other.get(333).with(one -> with(one, "{\"forked\":true}", one.type())));
        byte[] one = SampleBundle.of(key, SIZE).bytes();
        byte[] fork = new SampleBundle(key, other).bytes();

        verified(one).ends(0);
        verified(fork).ends(0);
        Ran.of("diff", file("one", one), file("fork", fork)).ends(1).tells("CHECKPOINTS_DISAGREE", "EVENT_DIFFERS at position 333:",
                "its payload");
        Path kept = file("kept", SampleBundle.of(key, 400).checkpoint.bytes());
        Ran.of("verify", file("one", one), "--policy", policy(key), "--since", kept).ends(0);
        Ran.of("verify", file("fork", fork), "--policy", policy(key), "--since", kept).ends(1).tells("HISTORY_DIFFERS");
    }

    @Test
    void aLaterBundleIsAContinuationOfAnEarlierOneAlsoOfASessions() throws IOException {
        Path earlier = file("earlier", SampleBundle.of(key, 400).bytes());
        Path later = file("later", SampleBundle.of(key, SIZE).bytes());
        Path session = file("session", SampleBundle.of(key, SIZE).only("S1", List.of(1, 2, 399, 500)).bytes());
        Ran.of("diff", earlier, later).ends(0).tells("400 events that are in both");
        Ran.of("diff", session, later).ends(0).tells("4 events that are in both");
        Ran.of("diff", earlier, session, "--json").ends(0).tells("\"verdict\":\"CONSISTENT\"");
        Ran.of("diff", earlier, later, "--policy", policy(stranger())).ends(1).tells("NOT_SIGNED");
    }

    @Test
    void aSwappedTileIsFoundAndIsNotTakenForAChangedEvent() throws IOException {
        SampleBundle swapped = SampleBundle.of(key, SIZE);
        byte[] second = swapped.tree.tile("tile/0/001");
        swapped.tree.tiles().put("tile/0/001", swapped.tree.tile("tile/0/000"));
        swapped.tree.tiles().put("tile/0/000", second);
        verified(swapped).ends(1).tells("TILE_DIFFERS at position 0:", "TILE_DIFFERS at position 256:");
    }

    @Test
    void aTruncatedBundleIsFoundWhereverItEnds() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        for (int length : new int[]{bytes.length - 1, bytes.length - 22, bytes.length / 2, 40}) {
            verified(Arrays.copyOf(bytes, length)).ends(1).tells("CUT_SHORT");
        }
        verified(new byte[0]).ends(1).tells("NOT_A_BUNDLE");
        verified(Arrays.copyOf(bytes, bytes.length + 1)).ends(1).tells("CUT_SHORT: ");
    }

    @Test
    void ofABundleThatIsCutAmongItsEventsTheFirstOneIsToldThatIsNotWhole() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        for (int position : new int[]{1, 7, 300}) {
            int line = SampleBundle.indexOf(bytes, "{\"position\":" + position + ",");
            for (int length : new int[]{line, line + 1, line + 30}) {
                verified(Arrays.copyOf(bytes, length)).ends(1).tells("CUT_SHORT at position " + position + ":");
            }
        }
        int first = SampleBundle.indexOf(bytes, "{\"position\":0,");
        verified(Arrays.copyOf(bytes, first + 20)).ends(1).tells("CUT_SHORT at position 0:");
        verified(Arrays.copyOf(bytes, SampleBundle.indexOf(bytes, "roster.json"))).ends(1).tells("CUT_SHORT: ");
        verified(Arrays.copyOf(bytes, SampleBundle.indexOf(bytes, "tile/0/000") + 50)).ends(1).tells("CUT_SHORT: ");
        byte[] session = SampleBundle.of(key, SIZE).only("S1", List.of(1, 2, 399, 500)).bytes();
        verified(Arrays.copyOf(session, SampleBundle.indexOf(session, "{\"position\":399,") + 9)).ends(1).tells("CUT_SHORT at position 3:");
    }

    @Test
    void aStaleCheckpointDoesNotCoverWhatWasRecordedSince() throws IOException {
        SampleBundle stale = SampleBundle.of(key, SIZE);
        stale.checkpoint = stale.tree.signed(key, 512);
        verified(stale).ends(1).tells("COUNT_DIFFERS at position 512:");
    }

    @Test
    void anExchangedCatalogueIsFoundThoughItWasSigned() throws IOException {
        SampleBundle exchanged = SampleBundle.of(key, SIZE);
        exchanged.catalogues.replaceAll((version, text) -> text.replace("0.95", "0.05"));
        verified(exchanged).ends(1).tells("CATALOGUE_DIFFERS");
        SampleBundle added = SampleBundle.of(key, SIZE);
        added.catalogues.put("milder-1", "{}");
        verified(added).ends(1).tells("CATALOGUE_DIFFERS");
    }

    @Test
    void anotherKeyAndAnotherLogAreNotTrusted() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        Ran.of("verify", file("bundle", bytes), "--policy", policy(stranger())).ends(1).tells("NOT_SIGNED");
        SignerKey other = SignerKey.generate("lintel/other", SignatureType.ED25519, new SecureRandom());
        Ran.of("verify", file("bundle", SampleBundle.of(other, SIZE).bytes()), "--policy", policy(key)).ends(1).tells("LOG_UNKNOWN");
        Ran.of("diff", file("bundle", bytes), file("other", SampleBundle.of(other, SIZE).bytes())).ends(1).tells("OTHER_LOG");
        SampleBundle mixed = SampleBundle.of(key, SIZE);
        mixed.key = stranger();
        verified(mixed).ends(1).tells("NOT_SIGNED");
    }

    @Test
    void commitsWithGapsAndTimesThatRunBackwardsAreFoundThoughTheyWereSigned() throws IOException {
        verified(signed(41, one -> recorded(one, 20, "commit-20", one.recordedAt().minusSeconds(1)))).ends(1)
                .tells("COMMIT_OUT_OF_PLACE at position 41:");
        verified(signed(40, one -> recorded(one, 25, "commit-25", one.recordedAt()))).ends(1).tells("COMMIT_OUT_OF_PLACE at position 40:");
        List<SampleBundle.Sample> history = SampleBundle.history(1, SIZE);
        for (int position : new int[]{40, 41}) {
            history.set(position, history.get(position).with(one -> recorded(one, 20, "commit-20", one.recordedAt().minusSeconds(60))));
        }
        verified(new SampleBundle(key, history)).ends(1).tells("TIME_RUNS_BACKWARDS at position 40:");
    }

    @Test
    void noChangeOfASingleByteIsConsistent() throws IOException {
        long seed = Long.getLong("lintel.seed", System.nanoTime());
        System.out.println("VerifyTest: -Dlintel.seed=" + seed);
        Random random = new Random(seed);
        Path policy = policy(key);
        for (byte[] whole : List.of(SampleBundle.of(key, 300).bytes(),
                SampleBundle.of(key, 300).only("S1", IntStream.range(20, 120).boxed().toList()).bytes())) {
            for (int change = 0; change < CHANGES; change++) {
                byte[] changed = whole.clone();
                // Half of them in the last tenth, where what is signed and how the zip is made up lies.
                int place = change % 2 == 0 ? random.nextInt(whole.length) : whole.length - 1 - random.nextInt(whole.length / 10);
                changed[place] ^= (byte) (1 << random.nextInt(8));
                Ran ran = Ran.of("verify", file("changed", changed), "--policy", policy);
                assertThat(ran.status()).as("byte %d: %s%s", place, ran.out(), ran.err()).isEqualTo(1);
            }
        }
    }

    /** Also by who has the JDK only: its zip writer and reader are of the same mind. */
    @Test
    void thereIsOneWayToWriteABundleAndAnyZipProgramKnowsIt() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        assertThat(SampleBundle.of(key, SIZE).bytes()).isEqualTo(bytes);
        assertThat(rezipped(bytes, Map.of())).isEqualTo(bytes);
    }

    @Test
    void whatIsWrittenInAnyOtherWayIsRefused() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        verified(zipped(parts(bytes), ZipEntry.DEFLATED, LocalDateTime.of(1980, 2, 1, 0, 0))).ends(1).tells("NOT_CANONICAL");
        verified(zipped(parts(bytes), ZipEntry.STORED, LocalDateTime.of(2027, 1, 1, 0, 0))).ends(1).tells("NOT_CANONICAL");
        for (String name : List.of("../../etc/passwd", "/etc/passwd", "events/../x", "README.md/", "events/000000000000.jsonl.exe",
                "C:x")) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            parts(bytes).forEach((at, content) -> {
                if (at.equals("SHA256SUMS")) {
                    parts.put(name, new byte[]{1});
                }
                parts.put(at, content);
            });
            verified(zipped(parts)).ends(1).tells("FILE_UNEXPECTED");
        }
        Map<String, byte[]> without = parts(bytes);
        without.remove("roster.json");
        verified(zipped(without)).ends(1).tells("FILE_MISSING");
        Map<String, byte[]> reordered = new LinkedHashMap<>();
        List<String> names = List.copyOf(parts(bytes).keySet());
        names.reversed().forEach(name -> reordered.put(name, parts(bytes).get(name)));
        verified(zipped(reordered)).ends(1).tells("FILE_MISSING");
    }

    @Test
    void linesThatAreNoEventsAndProofsWithMoreThanTheyNeedAreFound() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        String events = "events/000000000000.jsonl";
        String text = new String(parts(bytes).get(events), UTF_8);
        for (String changed : List.of(text.replaceFirst("\"position\":7,", "\"position\": 7,"),
                text.replaceFirst("\"position\":7,", "\"position\":07,"),
                text.replace("\"commitId\":\"commit-3\",", ""), text.replaceFirst("commit-3\"", "commit-\\\\u0033\""),
                text.replaceFirst("\\{\"position\":7,", "{\"position\":7,\"position\":7,"))) {
            assertThat(changed).isNotEqualTo(text);
            verified(rezipped(bytes, Map.of(events, changed.getBytes(UTF_8)))).ends(1).tells("LINE_MALFORMED at position");
        }
        verified(rezipped(bytes, Map.of(events, "{".repeat(3_000_000).getBytes(UTF_8)))).ends(1).tells("LINE_MALFORMED at position 0:");
        verified(rezipped(bytes, Map.of(events, new byte[(1 << 24) + 1]))).ends(1).tells("FILE_TOO_LARGE");

        byte[] session = SampleBundle.of(key, SIZE).only("S1", List.of(3, 41, 99)).bytes();
        String proofs = "proofs/000000000003.jsonl";
        String right = new String(parts(session).get(proofs), UTF_8);
        String hash = "\"" + Hash.OF_EMPTY_TREE.base64() + "\"";
        verified(rezipped(session, Map.of(proofs, right.replaceFirst("]", "," + hash + "]").getBytes(UTF_8)))).ends(1)
                .tells("PROOF_TOO_LONG at position 3:");
        verified(rezipped(session, Map.of(proofs, right.replaceFirst("\"hashes\":\\[\"[^\"]*\",", "\"hashes\":[").getBytes(UTF_8)))).ends(1)
                .tells("PROOF_TOO_SHORT at position 3:");
        verified(rezipped(session, Map.of(proofs, right.replace("\"position\":41", "\"position\":42").getBytes(UTF_8)))).ends(1)
                .tells("PROOF_MALFORMED at position 41:");
        verified(
                rezipped(session, Map.of(proofs, ("{\"position\":3,\"hashes\":[" + (hash + ",").repeat(100_000) + "]}\n").getBytes(UTF_8))))
                .ends(1).tells("PROOF_MALFORMED");
    }

    /** Who has the log's key can sign any bundle; what they cannot do is make another history of the one that was signed. */
    @Test
    void anOperatorWithTheKeyGetsNothingTakenForWholeThatIsNot() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        String events = "events/000000000000.jsonl";
        verified(resigned(bytes, Map.of(), SIZE)).ends(0);
        verified(resigned(bytes, Map.of(events, new byte[0]), SIZE)).ends(1).tells("has no events in it", "NOT_EXAMINED");
        verified(resigned(bytes, Map.of(events, new byte[0]), 0)).ends(1).tells("COUNT_DIFFERS");
        verified(resigned(bytes, Map.of(), SIZE - 1)).ends(1).tells("COUNT_DIFFERS");
        String text = new String(partsOf(bytes).get(events), UTF_8);
        verified(resigned(bytes, Map.of(events, text.substring(0, text.indexOf("{\"position\":300,")).getBytes(UTF_8)), SIZE)).ends(1)
                .tells("COUNT_DIFFERS at position 300:");
        verified(resigned(bytes, Map.of(events, (text + "\n").getBytes(UTF_8)), SIZE)).ends(1).tells("LINE_MALFORMED at position 600:");
        verified(resigned(bytes, Map.of(events, text.strip().getBytes(UTF_8)), SIZE)).ends(1).tells("LINE_MALFORMED at position 599:");
        verified(resigned(bytes, Map.of("tile/1/000.p/2", new byte[64]), SIZE)).ends(1).tells("TILE_DIFFERS at position 0:");
        verified(resigned(bytes, Map.of("catalogues/illustrative-1.json", "{}".getBytes(UTF_8)), SIZE)).ends(1).tells("CATALOGUE_DIFFERS");
        byte[] session = SampleBundle.of(key, SIZE).only("S1", List.of(3, 41, 99)).bytes();
        verified(resigned(session, Map.of("events/000000000003.jsonl", new byte[0]), 3)).ends(1).tells("NOT_EXAMINED");
        verified(resigned(session, Map.of("proofs/000000000003.jsonl", new byte[0]), 3)).ends(1).tells("PROOF_MALFORMED at position 3:");
    }

    @Test
    void filesThatEndWhereNoFileEndsAreRefused() throws IOException {
        byte[] bytes = SampleBundle.of(key, SIZE).bytes();
        String text = new String(partsOf(bytes).get("events/000000000000.jsonl"), UTF_8);
        int second = text.indexOf("{\"position\":300,");
        Map<String, byte[]> divided = new LinkedHashMap<>();
        partsOf(bytes).forEach((name, content) -> {
            if (name.startsWith("events/")) {
                divided.put("events/000000000000.jsonl", text.substring(0, second).getBytes(UTF_8));
                divided.put("events/000000000300.jsonl", text.substring(second).getBytes(UTF_8));
            } else {
                divided.put(name, content);
            }
        });
        verified(resigned(zipped(divided), Map.of(), SIZE)).ends(1).tells("NOT_CANONICAL at position 300:");
    }

    @Test
    void nothingIsReadBehindTheEventsThatAFileMayHave() throws IOException {
        Map<String, byte[]> joined = partsOf(SampleBundle.of(key, 5_000).bytes());
        byte[] behind = Objects.requireNonNull(joined.remove("events/000000004096.jsonl"));
        joined.computeIfPresent("events/000000000000.jsonl", (_, before) -> {
            byte[] both = Arrays.copyOf(before, before.length + behind.length);
            System.arraycopy(behind, 0, both, before.length, behind.length);
            return both;
        });
        verified(resigned(zipped(joined), Map.of(), 5_000)).ends(1).tells("NOT_CANONICAL at position 4096:", "NOT_EXAMINED");
    }

    @Test
    void anAbsurdSizeIsToldAndNotReserved() throws IOException {
        for (long size : new long[]{601, 1L << 40, 999_999_999_999_999_999L, Long.MAX_VALUE}) {
            SampleBundle absurd = SampleBundle.of(key, SIZE);
            byte[] bytes = absurd.bytes();
            String text = absurd.checkpoint.text().replace("\n600\n", "\n" + size + "\n");
            byte[] checkpoint = SignedNote.of(text, key.sign(text)).bytes();
            verified(rezipped(bytes, Map.of("checkpoint", checkpoint))).ends(1).tells("MANIFEST_DIFFERS");
        }
    }

    @Test
    void anEventOfWhichTheJsonIsDeepIsReadByNobodyUnlessItMatters() throws IOException {
        String deep = "{\"a\":" + "[".repeat(499) + "]".repeat(499) + "}";
        verified(signed(41, one -> with(one, deep, one.type()))).ends(0);
        verified(signed(41, one -> with(one, deep, "CataloguePublished"))).ends(1).tells("EVENT_UNREADABLE at position 41:");
        verified(signed(41, one -> with(one, "{\"catalogue\":\"" + "x".repeat(5_000_000) + "\"}", "CataloguePublished"))).ends(1)
                .tells("EVENT_UNREADABLE at position 41:");
    }

    /** Each in a line that has the leaf which was signed. */
    @ParameterizedTest
    @ValueSource(strings = {"{garbage}", "{\"a\":1},\"type\":\"AccreditationDenied\",\"payload\":{\"b\":2}", "DEEP"})
    void aPayloadThatOthersReadInAnotherWayIsFoundThoughItWasSigned(String written) throws IOException {
        String payload = written.equals("DEEP") ? "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}" : written;
        SampleBundle signed = signed(41, one -> with(one, payload, one.type()));
        signed.change(41, one -> with(one, "{\"written\":\"afterwards\"}", one.type()));
        byte[] bytes = signed.bytes();
        String events = "events/000000000000.jsonl";
        String text = new String(partsOf(bytes).get(events), UTF_8);
        verified(resigned(bytes, Map.of(events, text.replace("{\"written\":\"afterwards\"}", payload).getBytes(UTF_8)), SIZE)).ends(1)
                .tells("LINE_MALFORMED at position 41:");
    }

    @Test
    void whatCannotBeReadCannotBeTold() throws IOException {
        Path bundle = file("bundle", SampleBundle.of(key, 5).bytes());
        Ran.of("verify", folder.resolve("none"), "--policy", policy(key)).ends(2).tells("There is no file", "Cannot tell.");
        Ran.of("verify", folder, "--policy", policy(key)).ends(2).tells("is a folder.");
        Ran.of("verify", bundle, "--policy", folder.resolve("none")).ends(2).tells("There is no file");
        for (String nonsense : List.of("nonsense\n", "", "quorum one\n", "log x+y\nquorum none\n", "PK\u0003\u0004")) {
            Ran.of("verify", bundle, "--policy", file("nonsense", nonsense.getBytes(UTF_8))).ends(2)
                    .tells("A policy has a line \"log KEY\"");
        }
        Ran.of("verify", bundle, "--policy", policy(SignerKey.generate("lintel/other", SignatureType.ED25519, new SecureRandom()))).ends(1)
                .tells("LOG_UNKNOWN: The policy lists no log called " + SampleLog.ORIGIN);
        Ran.of("verify", bundle).ends(2);
        Path session = file("session", SampleBundle.of(key, 5).only("S1", List.of(1)).bytes());
        Ran.of("verify", session, "--policy", policy(key), "--since", file("kept", SampleBundle.of(key, 3).checkpoint.bytes())).ends(2)
                .tells("all events");
    }

    @Test
    void whatWasKeptStaysWhereTheNextCannotBeKept() throws IOException {
        Path bundle = file("bundle", SampleBundle.of(key, 5).bytes());
        Path kept = file("kept", SampleBundle.of(key, 3).checkpoint.bytes());
        Files.createDirectory(folder.resolve("kept.new"));
        Ran.of("verify", bundle, "--policy", policy(key), "--since", kept, "--keep", kept).ends(2).tells("All is consistent, but");
        assertThat(Files.readAllBytes(kept)).isEqualTo(SampleBundle.of(key, 3).checkpoint.bytes());
        Files.delete(folder.resolve("kept.new"));
        Ran.of("verify", bundle, "--policy", policy(key), "--since", kept, "--keep", kept).ends(0);
        assertThat(Files.readAllBytes(kept)).isEqualTo(SampleBundle.of(key, 5).checkpoint.bytes());
    }

    @Test
    void bundlesWithoutAnyEventInCommonAreNotTakenForOneThatContinuesTheOther() throws IOException {
        Path one = file("one", SampleBundle.of(key, 50).only("S0", List.of(1, 3, 9)).bytes());
        Path other = file("other", SampleBundle.of(key, SIZE).only("S1", List.of(2, 41, 99)).bytes());
        Ran.of("diff", one, other).ends(2).tells("no event in common", "Cannot tell.");
        Ran.of("diff", one, file("all", SampleBundle.of(key, SIZE).bytes())).ends(0).tells("3 events", "none of the older is missing");
        Ran.of("diff", file("none", SampleBundle.of(key, 0).bytes()), file("all", SampleBundle.of(key, SIZE).bytes())).ends(0)
                .tells("the newer has all that the older has");
    }

    @Test
    void whoAsksForNoFileIsToldWhichThereAre() throws IOException {
        Path bundle = file("bundle", SampleBundle.of(key, 5).bytes());
        Ran.of("replay", bundle, "--view", "file").ends(2).tells("Say which file with --file. By then there were ");
        Ran.of("replay", bundle, "--view", "file", "--as-of", "2026-01-01T00:00:00Z").ends(2).tells("There was none by then.");
        assertThat(Ran.of("replay", bundle, "--view", "file", "--as-of", "2027-01-01").ends(2).err()).startsWith("A moment is written like")
                .contains("--help").hasLineCount(2);
        assertThat(Ran.of("replay", bundle, "--view", "file", "--reader", "bureau").ends(2).err())
                .startsWith("The Bureau is shown no files");
    }

    @Test
    void theProofOfEachEventIsMadeOutOfABundleAndChecked() throws IOException {
        for (SampleBundle sample : List.of(SampleBundle.of(key, SIZE), SampleBundle.of(key, SIZE).only("S1", List.of(3, 41, 599)))) {
            Path bundle = file("bundle", sample.bytes());
            for (int position : new int[]{3, 41, 599}) {
                Path proof = folder.resolve("proof-" + position + "-" + sample.session);
                Ran.of("prove", bundle, "--position", position, "--out", proof).ends(0);
                assertThat(Ran.of("prove", bundle, "--position", position).ends(0).out()).isEqualTo(Files.readString(proof));
                Ran.of("check", proof, "--policy", policy(key)).ends(0).tells("position     " + position);
                Ran.of("check", proof, "--policy", policy(stranger())).ends(1);
            }
            Ran.of("prove", bundle, "--position", SIZE).ends(2).tells("no event");
        }
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        partsOf(SampleBundle.of(key, SIZE).only("S1", List.of(3, 41, 599)).bytes())
                .forEach((name, content) -> renamed.put(name.replace("000000000003", "000000000100"), content));
        Path later = file("later", zipped(renamed));
        Ran.of("prove", later, "--position", 41).ends(2).tells("no proof for this event");
        Ran.of("verify", later, "--policy", policy(key)).ends(1).tells("EVENT_OUT_OF_PLACE at position 100:");
        Path changed = file("changed", SampleBundle.of(key, SIZE).change(41, one -> with(one, "{}", one.type())).bytes());
        Ran.of("prove", changed, "--position", 41).ends(1).tells("ROOT_DIFFERS at position 41:");
    }

    private SampleBundle signed(int position, java.util.function.UnaryOperator<EventRecord> change) {
        List<SampleBundle.Sample> history = SampleBundle.history(1, SIZE);
        history.set(position, history.get(position).with(change));
        return new SampleBundle(key, history);
    }

    private static EventRecord with(EventRecord one, String payload, String type) {
        return SampleBundle.changed(new EventRecord(one.position(), one.commit(), one.commitId(), one.recordedAt(), one.id(), type,
                one.version(), one.occurredAt(), one.tags(), Map.of(), payload), one);
    }

    private static EventRecord later(EventRecord one) {
        return SampleBundle.changed(new EventRecord(one.position(), one.commit(), one.commitId(), one.recordedAt(), one.id(), one.type(),
                one.version(), one.occurredAt().plusNanos(1), one.tags(), Map.of(), one.payload()), one);
    }

    private static EventRecord recorded(EventRecord one, long commit, String commitId, java.time.Instant at) {
        return SampleBundle.changed(new EventRecord(one.position(), commit, commitId, at, one.id(), one.type(), one.version(),
                one.occurredAt(), one.tags(), Map.of(), one.payload()), one);
    }

    private SignerKey stranger() {
        return SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
    }

    private Ran verified(SampleBundle bundle) throws IOException {
        return verified(bundle.bytes());
    }

    private Ran verified(byte[] bundle) throws IOException {
        return Ran.of("verify", file("bundle", bundle), "--policy", policy(key));
    }

    private Map<String, byte[]> parts(byte[] bundle) {
        try (ZipFile zip = new ZipFile(file("parts", bundle).toFile())) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return parts;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** @param exchanged what to put in place of what, as somebody who knows how zips are made would; checksums in the zip fit */
    private byte[] rezipped(byte[] bundle, Map<String, byte[]> exchanged) throws IOException {
        Map<String, byte[]> parts = partsOf(bundle);
        exchanged.forEach((name, content) -> assertThat(parts.replace(name, content)).isNotNull());
        return zipped(parts);
    }

    /** @param events how many the manifest says there are */
    private byte[] resigned(byte[] bundle, Map<String, byte[]> exchanged, int events) throws IOException {
        Map<String, byte[]> parts = partsOf(bundle);
        exchanged.forEach((name, content) -> assertThat(parts.replace(name, content)).isNotNull());
        StringBuilder sums = new StringBuilder();
        parts.forEach((name, content) -> {
            if (!name.equals("SHA256SUMS") && !name.equals("manifest")) {
                sums.append(HexFormat.of().formatHex(SampleLog.sha256(content))).append("  ").append(name).append('\n');
            }
        });
        parts.replace("SHA256SUMS", sums.toString().getBytes(UTF_8));
        String before = SignedNote.parse(Objects.requireNonNull(parts.get("manifest"))).text();
        String text = before.replaceFirst("events \\d+", "events " + events).replaceFirst("sums [0-9a-f]+",
                "sums " + HexFormat.of().formatHex(SampleLog.sha256(sums.toString().getBytes(UTF_8))));
        parts.replace("manifest", SignedNote.of(text, key.sign(text)).bytes());
        return zipped(parts);
    }

    /** Beside the zip's own checksums, which may be wrong. */
    static Map<String, byte[]> partsOf(byte[] bundle) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int at = 0; SampleBundle.intAt(bundle, at) == 0x04034b50;) {
            int size = SampleBundle.intAt(bundle, at + 18);
            int name = SampleBundle.intAt(bundle, at + 26) & 0xffff;
            int content = at + 30 + name;
            parts.put(new String(bundle, at + 30, name, UTF_8), Arrays.copyOfRange(bundle, content, content + size));
            at = content + size;
        }
        return parts;
    }

    static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        return zipped(parts, ZipEntry.STORED, LocalDateTime.of(1980, 2, 1, 0, 0));
    }

    private static byte[] zipped(Map<String, byte[]> parts, int method, LocalDateTime time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                entry.setMethod(method);
                entry.setTimeLocal(time);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Path policy(SignerKey trusted) throws IOException {
        return file("policy-" + trusted.verifier().id(), ("log " + trusted.verifier() + "\nquorum none\n").getBytes(UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file;
    }
}
