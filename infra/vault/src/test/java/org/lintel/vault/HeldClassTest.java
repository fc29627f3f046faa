package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of which values open only where two of three holders gave their shares. */
class HeldClassTest {

    private static final String STRICT = "strictly-confidential";
    private static final KeyRef REPORTER = new KeyRef("reporter-1", "asp25", STRICT);
    private static final Duration HELD_FOR = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private TestVault test;
    private Vault vault;
    private List<Share> shares;

    @BeforeEach
    void open() throws Exception {
        test = new TestVault(folder);
        vault = reopened();
        shares = vault.heldClasses().split(STRICT);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Vault reopened() {
        return Vault.open(test.store(), test.master(), test.settings().withTwoOfThree(Set.of(STRICT), HELD_FOR));
    }

    @Test
    void sealingNeedsNoHolderAndOpeningTwo() {
        SealedBytes sealed = vault.seal(REPORTER, "narrative", bytes("what happened"));
        assertThat(vault.open(REPORTER, "narrative", sealed)).isEqualTo(new Opened.Locked(STRICT));

        for (int[] pair : new int[][]{{0, 1}, {2, 0}, {1, 2}}) {
            vault.heldClasses().unlock(shares.get(pair[0]), shares.get(pair[1]));
            assertThat(text(vault.open(REPORTER, "narrative", sealed))).isEqualTo("what happened");
            vault.heldClasses().lock(STRICT);
            assertThat(vault.open(REPORTER, "narrative", sealed)).isEqualTo(new Opened.Locked(STRICT));
        }
    }

    @Test
    void itLocksItselfWhenItsTimeIsOverAndWhenTheClockRunsBackwards() {
        SealedBytes sealed = vault.seal(REPORTER, "narrative", bytes("what happened"));
        assertThat(vault.heldClasses().unlock(shares.get(0), shares.get(1))).isEqualTo(test.clock.instant().plus(HELD_FOR));

        test.clock.advance(HELD_FOR.minusMillis(1));
        assertThat(text(vault.open(REPORTER, "narrative", sealed))).isEqualTo("what happened");
        test.clock.advance(Duration.ofMillis(1));
        assertThat(vault.open(REPORTER, "narrative", sealed)).isEqualTo(new Opened.Locked(STRICT));

        vault.heldClasses().unlock(shares.get(0), shares.get(1));
        test.clock.advance(Duration.ofSeconds(-1));
        assertThat(vault.open(REPORTER, "narrative", sealed)).isEqualTo(new Opened.Locked(STRICT));
    }

    @Test
    void itIsLockedAgainAfterARestart() {
        SealedBytes sealed = vault.seal(REPORTER, "narrative", bytes("what happened"));
        vault.heldClasses().unlock(shares.get(0), shares.get(1));
        vault.close();

        vault = reopened();
        assertThat(vault.open(REPORTER, "narrative", sealed)).isEqualTo(new Opened.Locked(STRICT));
        vault.heldClasses().unlock(shares.get(1), shares.get(2));
        assertThat(text(vault.open(REPORTER, "narrative", sealed))).isEqualTo("what happened");
    }

    @Test
    void changedAndSwappedValuesDoNotOpenEither() {
        SealedBytes sealed = vault.seal(REPORTER, "narrative", bytes("what happened"));
        byte[] changed = sealed.ciphertext();
        changed[changed.length - 1] ^= 1;
        vault.heldClasses().unlock(shares.get(0), shares.get(1));

        assertThat(vault.open(REPORTER, "narrative", new SealedBytes(sealed.keyId(), changed)))
                .isEqualTo(new Opened.Refused(Opened.Why.ALTERED));
        assertThat(vault.open(REPORTER, "name", sealed)).isEqualTo(new Opened.Refused(Opened.Why.OTHER_FIELD));
    }

    @Test
    void erasedIsErasedWhetherLockedOrNot() {
        SealedBytes sealed = vault.seal(REPORTER, "narrative", bytes("what happened"));
        vault.erase(REPORTER, Instant.EPOCH);

        assertThat(vault.open(REPORTER, "narrative", sealed)).isEqualTo(new Opened.Erased(Instant.EPOCH));
        vault.heldClasses().unlock(shares.get(0), shares.get(1));
        assertThat(vault.open(REPORTER, "narrative", sealed)).isEqualTo(new Opened.Erased(Instant.EPOCH));
    }

    @Test
    void rotatingNeedsTheHoldersAndKeepsWhatWasSealed() {
        SealedBytes before = vault.seal(REPORTER, "narrative", bytes("before"));
        refuses(VaultRefused.Reason.CLASS_LOCKED, () -> vault.rotateKeyset(REPORTER));

        vault.heldClasses().unlock(shares.get(0), shares.get(1));
        vault.rotateKeyset(REPORTER);
        SealedBytes after = vault.seal(REPORTER, "narrative", bytes("after"));

        assertThat(text(vault.open(REPORTER, "narrative", before))).isEqualTo("before");
        assertThat(text(vault.open(REPORTER, "narrative", after))).isEqualTo("after");
    }

    @Test
    void theMasterKeyCanBeRotatedWithoutTheHolders() throws Exception {
        SealedBytes sealed = vault.seal(REPORTER, "narrative", bytes("what happened"));

        vault.rotateMasterKey(MasterKey.createFile(folder.resolve("next.key")));

        vault.heldClasses().unlock(shares.get(0), shares.get(2));
        assertThat(text(vault.open(REPORTER, "narrative", sealed))).isEqualTo("what happened");
    }

    @Test
    void afterSplittingAnewTheEarlierSharesAreOfNoUse() {
        SealedBytes sealed = vault.seal(REPORTER, "narrative", bytes("what happened"));

        List<Share> next = vault.heldClasses().splitAnew(shares.get(0), shares.get(2));

        refuses(VaultRefused.Reason.SHARES_DO_NOT_FIT, () -> vault.heldClasses().unlock(shares.get(0), shares.get(2)));
        refuses(VaultRefused.Reason.SHARES_DO_NOT_FIT, () -> vault.heldClasses().unlock(next.get(0), shares.get(1)));
        vault.heldClasses().unlock(next.get(0), next.get(1));
        assertThat(text(vault.open(REPORTER, "narrative", sealed))).isEqualTo("what happened");
    }

    @Test
    void oneHolderTwiceIsNotTwoAndAForgedShareIsTold() {
        refuses(VaultRefused.Reason.SHARES_DO_NOT_FIT, () -> vault.heldClasses().unlock(shares.get(0), shares.get(0)));
        Share forged = new Share(STRICT, 2, shares.get(0).split(), new byte[32]);
        refuses(VaultRefused.Reason.SHARES_DO_NOT_FIT, () -> vault.heldClasses().unlock(shares.get(0), forged));
        Share otherClass = new Share("other", 2, shares.get(0).split(), new byte[32]);
        refuses(VaultRefused.Reason.SHARES_DO_NOT_FIT, () -> vault.heldClasses().unlock(shares.get(0), otherClass));
        refuses(VaultRefused.Reason.CLASS_KEY_MISSING, () -> vault.heldClasses().unlock(otherClass, otherClass));
    }

    @Test
    void aClassThatShouldBeHeldSealsNothingBeforeItsKeyWasSplit() {
        vault.close();
        vault = Vault.open(test.store(), test.master(), test.settings().withTwoOfThree(Set.of("other"), HELD_FOR));

        refuses(VaultRefused.Reason.CLASS_KEY_MISSING, () -> vault.seal(new KeyRef("a", "b", "other"), "f", bytes("x")));
        refuses(VaultRefused.Reason.CLASS_KEY_EXISTS, () -> vault.heldClasses().split(STRICT));
    }

    @Test
    void aClassInWhichValuesWereSealedWithoutHoldersIsNotSplit() {
        KeyRef ordinary = new KeyRef("a", "b", "other");
        vault.seal(ordinary, "f", bytes("x"));
        refuses(VaultRefused.Reason.CLASS_IN_USE, () -> vault.heldClasses().split("other"));

        vault.erase(ordinary, Instant.EPOCH);
        assertThat(vault.heldClasses().split("other")).hasSize(3);
    }

    @Test
    void aShareReadsAsItWasWrittenHoweverItIsTyped() {
        for (Share share : shares) {
            Share typed = Share.parse("  " + STRICT + " " + share.text().substring(STRICT.length()).toLowerCase().replace('-', ' '));

            assertThat(typed.text()).isEqualTo(share.text());
            assertThat(typed.holder()).isEqualTo(share.holder());
        }
    }

    @Test
    void everySingleMistypedLetterIsTold() {
        String text = shares.getFirst().text();
        for (int i = STRICT.length() + 1; i < text.length(); i++) {
            for (char letter : "07AZ".toCharArray()) {
                if (text.charAt(i) != '-' && text.charAt(i) != letter) {
                    String mistyped = text.substring(0, i) + letter + text.substring(i + 1);
                    refuses(VaultRefused.Reason.SHARE_MISTYPED, () -> Share.parse(mistyped));
                }
            }
        }
        for (String mistyped : List.of("", STRICT, text + "A", text.substring(0, text.length() - 1),
                "other" + text.substring(STRICT.length()),
                text.replace(STRICT, ""))) {
            refuses(VaultRefused.Reason.SHARE_MISTYPED, () -> Share.parse(mistyped));
        }
    }

    private static void refuses(VaultRefused.Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(VaultRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
