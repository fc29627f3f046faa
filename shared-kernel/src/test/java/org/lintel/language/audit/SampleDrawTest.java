package org.lintel.language.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
