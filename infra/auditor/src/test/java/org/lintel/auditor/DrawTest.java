package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.json.EventText;
import org.lintel.language.SessionId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.SealedTree;
import org.lintel.language.audit.Seed;
import org.lintel.language.audit.SubjectId;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

/** Samples are drawn again from a bundle alone; a registry that signs another draw than the one that follows is found out. */
class DrawTest {
    private static final Seed OWN = new Seed("5eed");

    private final SignerKey key = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyDrawThatIsRightIsFoundSoHoweverItCameAbout() throws IOException {
        SampledHistory history = SampledHistory.with(12);
        history.drawnAtAMoment("moment", "S2", 5, history.size() - 1L, right());
        long first = history.asked("first", "S1", 4, null);
        history.refused("S1");
        history.drawn("first", "S1", 4, null, first, right());
        history.refused("S2");
        long own = history.asked("own", "S2", 100, OWN);
        history.drawn("own", "S2", 100, OWN, own, right());
        long none = history.asked("none", "S9", 3, null);
        history.drawn("none", "S9", 3, null, none, right());
        long waiting = history.asked("waiting", "S1", 3, null);
        Path bundle = file(history.signed(key));

        Ran.of("draw", bundle, "--policy", policy()).ends(0).tells("Consistent.",
                "drawn        4, 1 by a seed of the auditor's own, 1 at a moment that an auditor chose",
                "waiting      1, asked for at position " + waiting);
        Ran.of("draw", bundle, "--json").ends(0).tells("\"verdict\":\"CONSISTENT\"", "\"waiting\":\"1, asked");
        Ran.of("draw", bundle, "--sample", "first").ends(0).tells("asked        at position " + first, "drawn        4 of 16");
        Ran.of("draw", bundle, "--sample", "own").ends(0).tells("seed         5eed, the auditor's own", "drawn        10 of 10");
        Ran.of("draw", bundle, "--sample", "moment").ends(0).tells("asked        not, but drawn at a moment");
        Ran.of("draw", bundle, "--sample", "none").ends(0).tells("drawn        0 of 0", "decisions    none");
        Ran.of("draw", bundle, "--sample", "waiting").ends(2).tells("asked for at position " + waiting);
        Ran.of("draw", bundle, "--sample", "another").ends(2).tells("no such sample");
    }

    @Test
    void aSignedDrawThatLacksWhatADrawHasIsToldAtItsPlace() throws IOException {
        for (String bad : List.of("null", "{}", "\"x\"", "[null]")) {
            SampledHistory history = SampledHistory.with(1);
            long asked = history.asked("one", "S1", 1, null);
            history.drawn("one", "S1", 1, null, asked, right());
            String right = new EventText()
                    .write(new SampleDrawn(new SampleId("two"), new SessionId("S1"), DecisionKind.REFUSALS, asked, OWN,
                            true, 1, 2, List.of(), null, SampledHistory.AUDITOR));
            history.record("SampleDrawn", "2", right.replace("\"drawn\":[]", "\"drawn\":" + bad));
            Ran.of("draw", file(history.signed(key))).ends(2)
                    .tells("The event at position " + (history.size() - 1) + ", SampleDrawn 2, is not what an event of this type is");
        }
    }

    @Test
    void aSignedHistoryThatNoRegistryRecordsIsToldWhereItBreaks() throws IOException {
        SampledHistory history = SampledHistory.with(1);
        String file = "0b9f1e9a-0000-4000-8000-000000000000";
        history.record("AccreditationExpired", "1", "{\"accreditation\":\"" + file
                + "\",\"session\":\"S1\",\"organisationKey\":\"pj8EWgr2_l4CzFAmtik94A\",\"by\":{\"id\":\"clock\",\"role\":\"CLOCK\"}}",
                "accreditation=" + file);
        Path bundle = file(history.signed(key));

        Ran.of("verify", bundle, "--policy", policy()).ends(0);
        Ran.of("replay", bundle, "--view", "compliance", "--session", "S1").ends(2)
                .tells("The event at position 2, DelegateDenied, cannot follow what was recorded before it");
        Ran.of("replay", bundle, "--view", "file", "--file", file).ends(2).tells("from position 3 to 3, cannot have been recorded so");
    }

    @Test
    void aChangedListIsFoundThoughItWasSigned() throws IOException {
        drawing(DrawTest::swapped).ends(1).tells("DRAW_DIFFERS at position 37: The sample one has as number 1 the decision at position");
        drawing(said -> listed(said, said.drawn().subList(0, 3))).ends(1).tells("DRAW_DIFFERS at position 37:", "number 4 none");
        drawing(said -> listed(said, List.of())).ends(1).tells("number 1 none");
        drawing(said -> {
            List<SampledDecision> more = new ArrayList<>(said.drawn());
            more.add(new SampledDecision(0, "AccreditationDenied", new SubjectId("x")));
            return listed(said, more);
        }).ends(1).tells("number 5 the decision at position 0 (AccreditationDenied on x); what its seed gives is none");
        drawing(said -> {
            List<SampledDecision> other = new ArrayList<>(said.drawn());
            other.set(2, new SampledDecision(other.get(2).position(), "AccreditationRevoked", other.get(2).subject()));
            return listed(said, other);
        }).ends(1).tells("number 3 the decision at position", "AccreditationRevoked on");
        drawing(said -> changed(said, said.kind(), said.upTo(), said.seed(), said.ownSeed(), said.wanted(), said.population() - 1,
                said.sealed())).ends(1).tells("DRAW_DIFFERS at position 37:", "there were 15 such decisions, and there were 16");
    }

    /** Drawn from all decisions, as who knows how it is done would, but not by the seed that there was. */
    @Test
    void aSeedThatWasChosenIsFound() throws IOException {
        SampledHistory history = SampledHistory.with(12);
        drawing(said -> byAnother(said, history.root(5).asSeed(), said.ownSeed())).ends(1).tells("SEED_DIFFERS at position 37:",
                "the root of the tree that ends at position 36");
        drawing(said -> byAnother(said, OWN, true)).ends(1).tells("SEED_DIFFERS at position 37:", "ASKING_DIFFERS",
                "ownSeed is true and not false");
        SampledHistory own = SampledHistory.with(12);
        long asked = own.asked("one", "S1", 4, OWN);
        own.drawn("one", "S1", 4, OWN, asked, said -> byAnother(said, new Seed("bad5eed"), true));
        Ran.of("draw", file(own.signed(key))).ends(1).tells("SEED_DIFFERS at position 37:", "asked for with");
    }

    @Test
    void whatIsNotDrawnAsItWasAskedForIsFound() throws IOException {
        drawing(said -> changed(said, DecisionKind.ADVERSE, said.upTo(), said.seed(), said.ownSeed(), said.wanted(), said.population(),
                said.sealed())).ends(1).tells("ASKING_DIFFERS at position 37:", "position 36: kind is ADVERSE and not REFUSALS");
        drawing(said -> changed(said, said.kind(), 30, said.seed(), said.ownSeed(), said.wanted(), said.population(), said.sealed()))
                .ends(1).tells("upTo is 30 and not 36");
        drawing(said -> changed(said, said.kind(), said.upTo(), said.seed(), said.ownSeed(), -1, said.population(), said.sealed())).ends(1)
                .tells("ASKING_DIFFERS at position 37:");
        drawing(said -> new SampleDrawn(said.sample(), new SessionId("S2"), said.kind(), said.upTo(), said.seed(), said.ownSeed(),
                said.wanted(), said.population(), said.drawn(), said.sealed(), said.by())).ends(1).tells("session is S2 and not S1");
    }

    @Test
    void aCheckpointOfATreeThatWasNotThereInBetweenIsFound() throws IOException {
        RootHash another = new RootHash("0f".repeat(32));
        drawing(said -> under(said, new SealedTree(37, another))).ends(1).tells("CHECKPOINT_DIFFERS at position 37:", "another root");
        for (long size : new long[]{36, 38, 0, -1, Long.MAX_VALUE}) {
            drawing(said -> under(said, new SealedTree(size, another))).ends(1).tells("CHECKPOINT_DIFFERS at position 37:",
                    "no such tree was there between");
        }
    }

    @Test
    void whatWasNotAskedForOrDrawnTwiceIsFound() throws IOException {
        SampledHistory unasked = SampledHistory.with(12);
        unasked.drawn("one", "S1", 4, null, 20, right());
        Ran.of("draw", file(unasked.signed(key))).ends(1).tells("ASKING_MISSING at position 36:").doesNotTell("DRAW_DIFFERS",
                "SEED_DIFFERS");

        SampledHistory twice = SampledHistory.with(12);
        long asked = twice.asked("one", "S1", 4, null);
        twice.drawn("one", "S1", 4, null, asked, right());
        long again = twice.asked("one", "S1", 4, null);
        twice.drawn("one", "S1", 4, null, again, right());
        Ran.of("draw", file(twice.signed(key))).ends(1).tells("ASKED_TWICE at position 38:", "DRAWN_TWICE at position 39:",
                "SEED_DIFFERS at position 39:");
    }

    @Test
    void aDrawOfBeforeThereWereAskingsFollowsFromWhatItSaysOfItself() throws IOException {
        for (long upTo : new long[]{-1, -7, 36, Long.MAX_VALUE}) {
            atAMoment(said -> changed(said, said.kind(), upTo, said.seed(), said.ownSeed(), said.wanted(), said.population(), null)).ends(1)
                    .tells("ASKING_DIFFERS at position 36:", "nothing was recorded yet");
        }
        atAMoment(said -> changed(said, said.kind(), 20, said.seed(), said.ownSeed(), said.wanted(), said.population(), null)).ends(1)
                .tells("SEED_DIFFERS at position 36:");
        atAMoment(DrawTest::swapped).ends(1).tells("DRAW_DIFFERS at position 36:");
        atAMoment(right()).ends(0);
    }

    /** Whoever waits until a root suits them would leave out what says when it was drawn. */
    @Test
    void aDrawThatWasAskedForNamesACheckpoint() throws IOException {
        drawing(DrawTest::unsealed).ends(1).tells("CHECKPOINT_MISSING at position 37:", "since position 36").doesNotTell("DIFFERS");
        SampledHistory later = SampledHistory.with(12);
        later.asked("one", "S1", 4, null);
        later.refused("S1");
        later.drawn("one", "S1", 4, null, later.size() - 1L, DrawTest::unsealed);
        Ran.of("draw", file(later.signed(key))).ends(1).tells("CHECKPOINT_MISSING at position 40:", "ASKING_DIFFERS at position 40:",
                "upTo is 39 and not 36", "SEED_DIFFERS");
        SampledHistory earlier = SampledHistory.with(12);
        earlier.asked("one", "S1", 4, null);
        earlier.drawnAtAMoment("one", "S1", 4, 20, right());
        Ran.of("draw", file(earlier.signed(key))).ends(1)
                .tells("CHECKPOINT_MISSING at position 37:", "upTo is 20 and not 36").doesNotTell("at a moment that an auditor chose");
    }

    @Test
    void onlyBeforeTheFirstAskingIsOneDrawnAtAChosenMomentAndOnlyInVersion1() throws IOException {
        SampledHistory newer = SampledHistory.with(12);
        newer.drawn("one", "S1", 4, null, 20, DrawTest::unsealed);
        Ran.of("draw", file(newer.signed(key))).ends(1).tells("CHECKPOINT_MISSING at position 36:", "but in version 1")
                .doesNotTell("an auditor chose");

        SampledHistory after = SampledHistory.with(12);
        after.drawnAtAMoment("before", "S1", 4, 20, right());
        after.asked("another", "S2", 4, null);
        after.drawnAtAMoment("one", "S1", 4, 20, right());
        Path bundle = file(after.signed(key));
        Ran.of("draw", bundle).ends(1).tells("CHECKPOINT_MISSING at position 38:", "since position 37",
                "drawn        2, 1 at a moment that an auditor chose");
        Ran.of("draw", bundle, "--sample", "one").ends(1).tells("CHECKPOINT_MISSING at position 38:");
        Ran.of("draw", bundle, "--sample", "before").ends(0);
    }

    @Test
    void anAskingBehindItsDrawIsFound() throws IOException {
        SampledHistory history = SampledHistory.with(12);
        history.drawnAtAMoment("one", "S1", 4, 20, right());
        history.asked("one", "S1", 4, null);
        Path bundle = file(history.signed(key));
        Ran.of("draw", bundle).ends(1).tells("ASKED_AFTERWARDS at position 37:").doesNotTell("ASKED_TWICE", "CHECKPOINT_MISSING");
        Ran.of("draw", bundle, "--sample", "one").ends(1).tells("ASKED_AFTERWARDS at position 37:");
    }

    @Test
    void fromASessionsExportItIsDrawnBySeedsThatAreTakenAsTheyAre() throws IOException {
        List<Integer> all = IntStream.range(0, 38).boxed().toList();
        Ran.of("draw", file(history(right()).signed(key).only("S1", all))).ends(0).tells("seeds        not compared", "drawn        1");
        Ran.of("draw", file(history(DrawTest::swapped).signed(key).only("S1", all))).ends(1).tells("DRAW_DIFFERS at position 37:");
        Ran.of("draw", file(history(said -> byAnother(said, OWN, false)).signed(key).only("S1", all))).ends(1)
                .tells("SEED_DIFFERS at position 37:", "no root");
    }

    @Test
    void byHandTheSameIsDrawnAsOnRecord() throws IOException {
        List<SampledDecision> drawn = new ArrayList<>();
        Path bundle = file(history(said -> {
            drawn.addAll(said.drawn());
            return said;
        }).signed(key));
        String positions = drawn.stream().map(one -> String.valueOf(one.position())).collect(Collectors.joining(", "));
        Ran.of("draw", bundle, "--session", "S1", "--kind", "REFUSALS", "--size", 4, "--up-to", 36).ends(0)
                .tells("decisions    " + positions + "\n", "drawn        4 of 16, by hand");
        assertThat(Ran.of("draw", bundle, "--session", "S1", "--kind", "REFUSALS", "--size", 4).ends(0).out()).contains("up to position 37")
                .doesNotContain("decisions    " + positions + "\n");
        Ran.of("draw", bundle, "--session", "S1", "--kind", "REFUSALS", "--size", 4, "--seed", "5eed").ends(0).tells("seed         5eed");
        Ran.of("draw", bundle, "--session", "S1", "--kind", "APPEALS", "--size", 4).ends(0).tells("decisions    none");

        Ran.of("draw", bundle, "--kind", "REFUSALS", "--size", 4).ends(2).tells("--session");
        Ran.of("draw", bundle, "--session", "S1", "--kind", "REFUSALS", "--size", 4, "--up-to", 38).ends(2).tells("38 events");
        Ran.of("draw", bundle, "--session", "S1", "--kind", "REFUSALS", "--size", 4, "--seed", "seed").ends(2).tells("digits");
        Ran.of("draw", bundle, "--session", "S1", "--kind", "NONE", "--size", 4).ends(2);
        Ran.of("draw", bundle, "--session", "S1", "--size", 4).ends(2);
        Ran.of("draw", bundle, "--session", "S1", "--kind", "ALL", "--size", 0).ends(2);
        Ran.of("draw", bundle, "--sample", "one", "--kind", "ALL", "--size", 1).ends(2);
        Path session = file(history(right()).signed(key).only("S1", List.of(0, 1, 2)));
        Ran.of("draw", session, "--kind", "ALL", "--size", 4).ends(2).tells("--seed");
        Ran.of("draw", session, "--kind", "ALL", "--size", 4, "--seed", "5eed").ends(0).tells("of           ALL of S1",
                "drawn        2 of 2");
    }

    @Test
    void nothingIsDrawnFromAnExportThatIsNotConsistent() throws IOException {
        byte[] bytes = history(right()).signed(key).bytes();
        bytes[SampleBundle.indexOf(bytes, "\"event-3\"") + 2] ^= 1;
        Path changed = Files.write(folder.resolve("changed"), bytes);
        assertThat(Ran.of("draw", changed, "--policy", policy()).ends(1).tells("EVENT_DIFFERS at position 3:").out())
                .doesNotContain("drawn ");
        SignerKey stranger = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
        Ran.of("draw", file(history(right()).signed(stranger)), "--policy", policy()).ends(1).tells("NOT_SIGNED");
        Ran.of("draw", folder.resolve("none")).ends(2);
    }

    private Ran drawing(UnaryOperator<SampleDrawn> change) throws IOException {
        return Ran.of("draw", file(history(change).signed(key)), "--policy", policy());
    }

    /** Asked for at position 36, drawn at 37. */
    private static SampledHistory history(UnaryOperator<SampleDrawn> change) {
        SampledHistory history = SampledHistory.with(12);
        long asked = history.asked("one", "S1", 4, null);
        history.drawn("one", "S1", 4, null, asked, change);
        return history;
    }

    private Ran atAMoment(UnaryOperator<SampleDrawn> change) throws IOException {
        SampledHistory history = SampledHistory.with(12);
        history.drawnAtAMoment("one", "S1", 4, history.size() - 1L, change);
        return Ran.of("draw", file(history.signed(key)), "--policy", policy());
    }

    private static UnaryOperator<SampleDrawn> right() {
        return UnaryOperator.identity();
    }

    private static SampleDrawn swapped(SampleDrawn said) {
        List<SampledDecision> other = new ArrayList<>(said.drawn());
        Collections.swap(other, 0, 3);
        return listed(said, other);
    }

    private static SampleDrawn listed(SampleDrawn said, List<SampledDecision> drawn) {
        return new SampleDrawn(said.sample(), said.session(), said.kind(), said.upTo(), said.seed(), said.ownSeed(), said.wanted(),
                said.population(), drawn, said.sealed(), said.by());
    }

    /** With the list that goes with the seed, as far as it can be made of what was drawn. */
    private static SampleDrawn byAnother(SampleDrawn said, Seed seed, boolean ownSeed) {
        return new SampleDrawn(said.sample(), said.session(), said.kind(), said.upTo(), seed, ownSeed, said.wanted(), said.population(),
                SampledHistory.byLot(seed, said.drawn()), said.sealed(), said.by());
    }

    private static SampleDrawn unsealed(SampleDrawn said) {
        return under(said, null);
    }

    private static SampleDrawn under(SampleDrawn said, @Nullable SealedTree sealed) {
        return changed(said, said.kind(), said.upTo(), said.seed(), said.ownSeed(), said.wanted(), said.population(), sealed);
    }

    private static SampleDrawn changed(SampleDrawn said, DecisionKind kind, long upTo, Seed seed, boolean ownSeed, int wanted,
            int population, @Nullable SealedTree sealed) {
        return new SampleDrawn(said.sample(), said.session(), kind, upTo, seed, ownSeed, wanted, population, said.drawn(), sealed,
                said.by());
    }

    private Path policy() throws IOException {
        return Files.write(folder.resolve("policy"), ("log " + key.verifier() + "\nquorum none\n").getBytes(UTF_8));
    }

    private Path file(SampleBundle bundle) throws IOException {
        return Files.write(folder.resolve("bundle-" + System.nanoTime()), bundle.bytes());
    }
}
