package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;
import static org.lintel.transparencylog.Refusals.isRefused;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.transparencylog.LogRefused.Reason;

class SignedNoteTest {

    private static final int VALUES_OF_EACH_BYTE = Boolean.getBoolean("lintel.slow") ? 255 : 12;

    private final Random random = Seed.random(SignedNoteTest.class);
    private final SignerKey log = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
    private final SignerKey other = SignerKey.generate("example.org/other", SignatureType.ED25519, new SecureRandom());
    private final String text = "First line, è.\n\nAnd one after an empty line.\n";
    private final SignedNote note = SignedNote.of(text, log.sign(text), other.sign(text));

    @Test
    void isWrittenAsSpecified() {
        String[] lines = new String(note.bytes(), StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines).hasSize(7).startsWith("First line, è.", "", "And one after an empty line.", "").endsWith("");
        assertThat(lines[4]).startsWith("— example.org/log ");
        assertThat(lines[5]).startsWith("— example.org/other ");
    }

    @Test
    void signaturesByKnownKeysAreTold() {
        SignedNote read = SignedNote.parse(note.bytes());
        assertThat(read).isEqualTo(note);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.verifiedBy(List.of(log.verifier(), other.verifier()))).isEqualTo(note.signatures());
        assertThat(read.verifiedBy(List.of(other.verifier()))).containsExactly(note.signatures().get(1));
    }

    @Test
    void signaturesByUnknownKeysAreKeptAndProveNothing() {
        SignerKey unknown = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        SignedNote read = SignedNote
                .parse(SignedNote.of(text, new NoteSignature("stranger", 7, new byte[]{1}), unknown.sign(text)).bytes());
        assertThat(read.signatures()).hasSize(2);
        assertRefused(Reason.NOT_SIGNED, () -> read.verifiedBy(List.of(log.verifier())));
        assertRefused(Reason.NOT_SIGNED, () -> read.verifiedBy(List.of()));
        assertThat(read.with(log.sign(text)).verifiedBy(List.of(log.verifier()))).hasSize(1);
    }

    @Test
    void aWrongSignatureThatNamesAKnownKeySpoilsTheNote() {
        NoteSignature ofAnotherText = log.sign("Another text.\n");
        assertRefused(Reason.SIGNATURE_WRONG, () -> SignedNote.of(text, ofAnotherText).verifiedBy(List.of(log.verifier())));
        assertRefused(Reason.SIGNATURE_WRONG,
                () -> SignedNote.of(text, other.sign(text), ofAnotherText).verifiedBy(List.of(log.verifier(), other.verifier())));
        assertRefused(Reason.SIGNATURE_WRONG, () -> SignedNote.of(text, log.sign(text), ofAnotherText).verifiedBy(List.of(log.verifier())));
    }

    @Test
    void aSignatureWithAGreaterScalarThanTheGroupsOrderIsWrong() {
        byte[] signature = log.sign(text).signature();
        byte[] order = HexFormat.of().parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        int carry = 0;
        for (int i = 0; i < order.length; i++) {
            int sum = (signature[32 + i] & 0xff) + (order[i] & 0xff) + carry;
            signature[32 + i] = (byte) sum;
            carry = sum >> 8;
        }
        NoteSignature second = new NoteSignature(log.verifier().name(), log.verifier().id(), signature);
        assertRefused(Reason.SIGNATURE_WRONG, () -> SignedNote.of(text, second).verifiedBy(List.of(log.verifier())));
    }

    @Test
    void everySingleByteChangeIsRefusedOrAnotherNote() {
        byte[] bytes = note.bytes();
        List<VerifierKey> known = List.of(log.verifier());
        int endOfTheFirstSignature = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n', lengthOfTextAndBlank());
        for (int place = 0; place < bytes.length; place++) {
            for (int turn = 0; turn < VALUES_OF_EACH_BYTE; turn++) {
                byte[] changed = bytes.clone();
                changed[place] ^= (byte) (VALUES_OF_EACH_BYTE == 255 ? turn + 1 : 1 + random.nextInt(255));
                boolean inWhatIsVerified = place < endOfTheFirstSignature;
                SignedNote read;
                try {
                    read = SignedNote.parse(changed);
                } catch (LogRefused refused) {
                    continue;
                }
                assertThat(read).as("byte %d", place).isNotEqualTo(note);
                assertThat(read.bytes()).isEqualTo(changed);
                assertThat(!inWhatIsVerified || isRefused(() -> read.verifiedBy(known))).as("byte %d is %02x", place, changed[place])
                        .isTrue();
            }
        }
    }

    private int lengthOfTextAndBlank() {
        return text.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n", "text\n", "text\n\n", "text\n\n\n", "text\n\n— key AAAAAAE=", "text\n— key AAAAAAE=\n",
            "— key AAAAAAE=\n", "\n— key AAAAAAE=\n",
            "text\n\n- key AAAAAAE=\n", "text\n\n—key AAAAAAE=\n", "text\n\n—  AAAAAAE=\n", "text\n\n— AAAAAAE=\n", "text\n\n— key\n",
            "text\n\n— key \n",
            "text\n\n— key  AAAAAAE=\n", "text\n\n— key AAAAAAE= \n", "text\n\n— key AAAAAAE=\r\n", "text\n\n— key AAAAAA==\n",
            "text\n\n— key AAAA\n", "text\n\n— key AAAAAAE\n",
            "text\n\n— key AAAAAAF=\n", "text\n\n— key AAAAAA\u0001E=\n", "text\n\n— k+y AAAAAAE=\n", "text\n\n— k\u00a0y AAAAAAE=\n",
            "text\n\n— k\u2003y AAAAAAE=\n",
            "text\n\n— k\u0085y AAAAAAE=\n", "text\n\n— k\u000by AAAAAAE=\n", "te\txt\n\n— key AAAAAAE=\n", "text\r\n\n— key AAAAAAE=\n",
            "te\u0000xt\n\n— key AAAAAAE=\n",
            "text\n\n— key AAAAAAE=\nmore\n", "text\n\n— key AAAAAAE=\n\n"})
    void whatIsNoNoteIsRefused(String bytes) {
        assertThat(isRefused(() -> SignedNote.parse(bytes.getBytes(StandardCharsets.UTF_8)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n— key AAAAAAE=\n", "text\n\n— key AAAAAAE=\n", "text\n\n\n— key AAAAAAE=\n",
            "text\n\n— key AAAAAAE=\n— key AAAAAAE=\n",
            "te\u007fxt \ufffd\n\n— kéy AAAAAAE=\n", "text\n\n— other key AAAAAAE=\n\n— key AAAAAAE=\n"})
    void whatIsANoteIsWrittenAsItWasRead(String note) {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        assertThat(SignedNote.parse(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (byte[] wrong : new byte[][]{{(byte) 0x80}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xf5},
                {(byte) 0xe2, (byte) 0x80}}) {
            byte[] rest = "\n\n— key AAAAAAE=\n".getBytes(StandardCharsets.UTF_8);
            byte[] bytes = Arrays.copyOf(wrong, wrong.length + rest.length);
            System.arraycopy(rest, 0, bytes, wrong.length, rest.length);
            assertRefused(Reason.NOTE_MALFORMED, () -> SignedNote.parse(bytes));
        }
    }

    @Test
    void aHundredSignaturesAreReadAndNoMore() {
        String line = "— key AAAAAAE=\n";
        assertThat(SignedNote.parse(("text\n\n" + line.repeat(100)).getBytes(StandardCharsets.UTF_8)).signatures()).hasSize(100);
        assertRefused(Reason.TOO_MANY_SIGNATURES, () -> SignedNote.parse(("text\n\n" + line.repeat(101)).getBytes(StandardCharsets.UTF_8)));
        assertRefused(Reason.NOTE_TOO_LARGE, () -> SignedNote.parse(new byte[(1 << 20) + 1]));
    }

    @Test
    void nothingIsWrittenThatCouldNotBeRead() {
        NoteSignature signature = log.sign(text);
        assertRefused(Reason.NOTE_MALFORMED, () -> new SignedNote("no newline at its end", List.of(signature)));
        assertRefused(Reason.NOTE_MALFORMED, () -> new SignedNote("", List.of(signature)));
        assertRefused(Reason.NOTE_MALFORMED, () -> new SignedNote(text, List.of()));
        assertRefused(Reason.NOTE_MALFORMED, () -> new SignedNote("a\tb\n", List.of(signature)));
        assertRefused(Reason.NOTE_MALFORMED, () -> new SignedNote("half a pair: \ud800\n", List.of(signature)));
        assertRefused(Reason.TOO_MANY_SIGNATURES, () -> new SignedNote(text, IntStream.range(0, 101).mapToObj(i -> signature).toList()));
        assertRefused(Reason.NOTE_MALFORMED, () -> new NoteSignature("key", 1, new byte[0]));
        assertRefused(Reason.KEY_NAME, () -> new NoteSignature("two words", 1, new byte[1]));
    }

    @Test
    void randomNotesAreWrittenAsTheyWereRead() {
        for (int turn = 0; turn < 500; turn++) {
            StringBuilder lines = new StringBuilder();
            for (int line = random.nextInt(6); line >= 0; line--) {
                random.ints(random.nextInt(20), 0x20, 0x30000).filter(c -> c < 0xd800 || c > 0xdfff).forEach(lines::appendCodePoint);
                lines.append('\n');
            }
            NoteSignature[] signatures = IntStream.rangeClosed(0, random.nextInt(5))
                    .mapToObj(i -> new NoteSignature("key" + i, random.nextInt(), Seed.bytes(random, 1 + random.nextInt(100))))
                    .toArray(NoteSignature[]::new);
            SignedNote written = SignedNote.of(lines.toString(), signatures);
            assertThat(SignedNote.parse(written.bytes())).isEqualTo(written);
        }
    }
}
