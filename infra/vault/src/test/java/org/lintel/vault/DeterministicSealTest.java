package org.lintel.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class DeterministicSealTest {
    private static final byte[] TEXT = "sixteen letters.".getBytes(UTF_8);
    private static final byte[] HERE = "here".getBytes(UTF_8);

    private final DeterministicSeal seal = new DeterministicSeal(key(1));

    @Test
    void the_same_text_gives_the_same_bytes_and_opens_again() {
        byte[] sealed = seal.seal(TEXT, HERE);
        assertThat(seal.seal(TEXT, HERE)).isEqualTo(sealed).hasSize(32);
        assertThat(seal.open(sealed, HERE)).isEqualTo(TEXT);
    }

    @Test
    void nothing_else_opens_not_elsewhere_not_changed_in_one_bit_and_not_under_another_key() {
        byte[] sealed = seal.seal(TEXT, HERE);
        assertThat(seal.open(sealed, "there".getBytes(UTF_8))).isNull();
        assertThat(new DeterministicSeal(key(2)).open(sealed, HERE)).isNull();
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seal.open(changed, HERE)).isNull();
        }
        assertThat(seal.open(new byte[0], HERE)).isNull();
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> new DeterministicSeal(new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[DeterministicSeal.BYTES];
        Arrays.fill(key, (byte) filling);
        key[0] = 7;
        return key;
    }
}
