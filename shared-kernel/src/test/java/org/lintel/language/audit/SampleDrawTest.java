package org.lintel.language.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDrawTest {
    private static final List<SampledDecision> CANDIDATES = LongStream.range(0, 10)
            .mapToObj(position -> new SampledDecision(position, "AccreditationDenied", new SubjectId("file-" + position))).toList();

    /** {@code for p in 0 1 2 3 4 5 6 7 8 9; do printf '5eed:%d' $p | sha256sum | sed "s/-/$p/"; done | sort | head -3} */
    @Test
    void isWhatAShellDraws() {
        assertThat(SampleDraw.of(new Seed("5eed"), 3, CANDIDATES)).extracting(SampledDecision::position).containsExactly(8L, 1L, 6L);
    }

    /**
     * {@code seq 0 4999 | while read p; do printf "c0ffee:$p" | sha256sum | sed "s/-/$p/"; done | sort | sed 's/.* //'}: the first ones, and the SHA-256 of the
     * first 2,000 lines.
     */
    @Test
    void isWhatAShellDrawsOfMany() throws Exception {
        List<SampledDecision> many = LongStream.range(0, 5_000)
                .mapToObj(position -> new SampledDecision(position, "AccreditationDenied", new SubjectId("file-" + position))).toList();
        List<SampledDecision> drawn = SampleDraw.of(new Seed("c0ffee"), 2_000, many);
        assertThat(drawn.subList(0, 5)).extracting(SampledDecision::position).containsExactly(2688L, 4750L, 4763L, 4280L, 328L);
        String lines = drawn.stream().map(one -> one.position() + "\n").collect(Collectors.joining());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(US_ASCII))))
                .isEqualTo("867c545eefbf407adc837f3cb8e25c07593173abd2ff3bb6b77671cc84754300");
        assertThat(SampleDraw.of(new Seed("c0ffee"), 0, many)).isEmpty();
    }

    @Test
    void everyLotIsDrawnOnce() {
        List<Long> asked = new ArrayList<>();
        List<SampledDecision> drawn = SampleDraw.of(position -> {
            asked.add(position);
            return new byte[]{(byte) (7 * position % 10 - 5)};
        }, 3, CANDIDATES);
        assertThat(asked).doesNotHaveDuplicates().hasSize(CANDIDATES.size());
        assertThat(drawn).as("by unsigned bytes").extracting(SampledDecision::position).containsExactly(5L, 8L, 1L);
    }

    @Test
    void dependsOnSeedAndCandidatesAloneAndNotOnTheirOrder() {
        List<SampledDecision> shuffled = new ArrayList<>(CANDIDATES);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(SampleDraw.of(new Seed("abc"), 4, shuffled)).isEqualTo(SampleDraw.of(new Seed("abc"), 4, CANDIDATES));
        assertThat(SampleDraw.of(new Seed("abd"), 4, CANDIDATES)).isNotEqualTo(SampleDraw.of(new Seed("abc"), 4, CANDIDATES));
    }

    @Test
    void aLargerSampleBeginsWithTheSmallerOneAndWhereThereAreFewerItIsAllOfThem() {
        assertThat(SampleDraw.of(new Seed("abc"), 6, CANDIDATES).subList(0, 4)).isEqualTo(SampleDraw.of(new Seed("abc"), 4, CANDIDATES));
        assertThat(SampleDraw.of(new Seed("abc"), 25, CANDIDATES)).containsExactlyInAnyOrderElementsOf(CANDIDATES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "G", "5 eed", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"})
    void nobodysNameIsASeed(String seed) {
        assertThatThrownBy(() -> new Seed(seed)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("This must be");
    }
}
