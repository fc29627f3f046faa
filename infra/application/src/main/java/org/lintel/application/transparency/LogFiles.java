package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lintel.application.StartRefused;
import org.lintel.application.sealing.SealedFile;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.CheckpointFile;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.LogRefused.Reason;
import org.lintel.transparencylog.Sealer;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TrustPolicy;
import org.lintel.vault.Seals;

/**
 * Where the log lies in the data folder: its tiles in {@code log/}, and apart from them its keys, sealed, and what was signed last.
 *
 * @param folder the data folder
 */
public record LogFiles(Path folder) {
    private static final int ORIGIN_BYTES = 8;
    /** What is saved begins with it, and why, where the log stood still. */
    private static final String STOOD_STILL = "stopped ";
    /** What is saved ends with it, and with what else is known to be signed, where the log has not gone on since that was given. */
    private static final String ALSO_SIGNED = "\nalso signed\n";

    Path tiles() {
        return folder.resolve("log");
    }

    /** @return what auditors are shown: each checkpoint, as soon as it is signed */
    CheckpointFile newest() {
        return new CheckpointFile(tiles().resolve("checkpoint"));
    }

    /** @return what everybody is shown */
    CheckpointFile hourly() {
        return new CheckpointFile(tiles().resolve("hourly"));
    }

    /** @return what witnesses cosigned last */
    CheckpointFile cosigned() {
        return new CheckpointFile(tiles().resolve("cosigned"));
    }

    /**
     * Whom the registry would have one trust: its own keys and, where the data folder has a file {@code log.witnesses}, the witnesses, groups and quorum of
     * that (C2SP tlog-policy).
     *
     * @throws StartRefused where that file is not the rest of a policy
     */
    TrustPolicy policy(LogKeys keys) {
        Path witnesses = folder.resolve("log.witnesses");
        String logs = keys.signing().stream().map(key -> "log " + key.verifier() + "\n").collect(Collectors.joining());
        try {
            String rest = Files.exists(witnesses) ? Files.readString(witnesses) : "quorum none\n";
            // Alone first, for what is wrong to be told by its line in that file.
            TrustPolicy.parse(rest.getBytes(UTF_8));
            return TrustPolicy.parse((logs + rest).getBytes(UTF_8));
        } catch (IOException | LogRefused unusable) {
            throw new StartRefused("The file " + witnesses + " cannot be read as witnesses and a quorum: " + unusable.getMessage());
        }
    }

    Witnessing witnessing(LogKeys keys) {
        return new Witnessing(policy(keys), cosigned(), FileTileStorage.reading(tiles()));
    }

    /** @return what was signed last, beside the keys */
    CheckpointFile lastSigned() {
        return new CheckpointFile(folder.resolve("log.signed"));
    }

    /** @return why and where the log stands still: as it is kept beside what was signed last, or that this is lost */
    public Optional<String> whyStopped() {
        return lastSigned().whyStopped().or(() -> isWhatWasSignedLost() ? Optional.of(Reason.CHECKPOINT_MISSING.name()) : Optional.empty());
    }

    /** It is there before the keys are: that of a log that has not begun, too, which is of no entries. */
    private boolean isWhatWasSignedLost() {
        return Files.exists(keyPath()) && lastSigned().read().filter(note -> note.length > 0).isEmpty();
    }

    /** @return one key a line; while a key is being exchanged there are two, and both sign */
    private SealedFile keyFile(Seals seals) {
        return new SealedFile(keyPath(), "log keys", seals);
    }

    private Path keyPath() {
        return folder.resolve("log.keys");
    }

    /**
     * The keys that sign, made at first start. The log's origin, which is their name, tells nothing of the registry.
     *
     * @throws StartRefused where they are missing although there is a log, or cannot be read
     */
    public LogKeys keys(Seals seals) {
        SealedFile file = keyFile(seals);
        if (!file.exists()) {
            if (hasBegun()) {
                throw new StartRefused(
                        "The key file " + file.file() + " of the transparency log is missing; put back the copy that was saved.");
            }
            SecureRandom chance = new SecureRandom();
            byte[] origin = new byte[ORIGIN_BYTES];
            chance.nextBytes(origin);
            SignerKey key = SignerKey.generate("lintel/" + HexFormat.of().formatHex(origin), SignatureType.ED25519, chance);
            LogKeys begun = new LogKeys(List.of(key));
            begin(begun);
            return write(seals, begun);
        }
        try {
            return new LogKeys(new String(file.read(), UTF_8).lines().map(SignerKey::parse).toList());
        } catch (LogRefused | IllegalArgumentException notKeys) {
            throw new StartRefused(
                    "The key file " + file.file() + " of the transparency log is not whole; put back the copy that was saved.");
        }
    }

    /** Before it has keys on the disk, so that keys without what they signed last are never taken for those of a log that has not begun. */
    public void begin(LogKeys keys) {
        Sealer.begin(lastSigned(), keys.signing());
    }

    private boolean hasBegun() {
        return Files.exists(tiles()) || lastSigned().read().map(SignedNote::parse).map(note -> Checkpoint.parse(note.text()))
                .filter(signed -> signed.size() > 0).isPresent();
    }

    /**
     * Adds a key of the same name, so that from the next start both sign, also what was signed last.
     *
     * @throws StartRefused where there are two already
     */
    public LogKeys withASecondKey(Seals seals) {
        LogKeys before = keys(seals);
        if (before.signing().size() > 1) {
            throw new StartRefused("Two keys sign the transparency log already; finish that exchange first, with --finish.");
        }
        SignerKey second = SignerKey.generate(before.origin(), SignatureType.ED25519, new SecureRandom());
        return write(seals, new LogKeys(List.of(before.signing().getFirst(), second)));
    }

    /**
     * Removes the first of two keys.
     *
     * @throws StartRefused where there is one only, or the second has not signed yet what was signed last: then nobody could go on from that; or what everybody
     *     is shown: then nobody could verify that
     */
    public LogKeys withoutTheOlderKey(Seals seals) {
        LogKeys before = keys(seals);
        if (before.signing().size() < 2) {
            throw new StartRefused("One key signs the transparency log; there is none to be removed.");
        }
        LogKeys after = new LogKeys(List.of(before.signing().getLast()));
        if (lastSigned().read().filter(note -> isSigned(note, after)).isEmpty()) {
            throw new StartRefused("The newer key has signed nothing yet: start the registry once, so that both sign.");
        }
        if (hourly().read().filter(note -> !isSigned(note, after)).isPresent()) {
            throw new StartRefused(
                    "What everybody is shown is not signed by the newer key yet: let the registry run over a full hour, so that both have signed that, too.");
        }
        return write(seals, after);
    }

    private static boolean isSigned(byte[] note, LogKeys keys) {
        try {
            return !SignedNote.parse(note).verifiedBy(keys.signing().stream().map(SignerKey::verifier).toList()).isEmpty();
        } catch (LogRefused refused) {
            return false;
        }
    }

    private LogKeys write(Seals seals, LogKeys keys) {
        keyFile(seals).write(keys.signing().stream().map(key -> key.secret() + "\n").collect(Collectors.joining()).getBytes(UTF_8));
        return keys;
    }

    /**
     * @return keys and what was signed last, before them why the log stands still if it does, behind them the checkpoint that a restore was given and that was not
     *     compared yet, for a backup of the keys; empty where there is no log yet
     */
    public Optional<byte[]> saved(Seals seals) {
        SealedFile file = keyFile(seals);
        return file.exists()
                ? Optional.of((whyStopped().map(why -> STOOD_STILL + why + "\n").orElse("") + new String(file.read(), UTF_8) + "\n"
                        + lastSigned().read().map(note -> new String(note, UTF_8)).orElse("") + alsoSigned())
                        .getBytes(UTF_8))
                : Optional.empty();
    }

    /** As a rule nothing: what is published is what was signed last. What is no checkpoint was not given with a restore. */
    private String alsoSigned() {
        try {
            Optional<String> last = lastSigned().read().map(note -> SignedNote.parse(note).text());
            return newest().read().filter(note -> last.filter(SignedNote.parse(note).text()::equals).isEmpty())
                    .map(note -> ALSO_SIGNED + new String(note, UTF_8)).orElse("");
        } catch (LogRefused damaged) {
            return "";
        }
    }

    /**
     * Puts back what {@link #saved} gave. The tiles are built anew from the history at the next start, once it was found to be what was signed.
     *
     * @throws StartRefused where the log stood still: what it was compared with is not saved, so nothing would stop it again; or where it is not said what was
     *     signed last
     */
    public void restore(Seals seals, byte[] saved) {
        String text = new String(saved, UTF_8);
        if (text.startsWith(STOOD_STILL)) {
            throw new StartRefused(
                    "The transparency log stood still when its keys were saved (" + text.substring(STOOD_STILL.length(), text.indexOf('\n'))
                            + "), so nothing more is signed with them; let another log begin with --new-log.");
        }
        int end = text.indexOf("\n\n") + 1;
        int also = text.indexOf(ALSO_SIGNED, end);
        String last = text.substring(end + 1, also < 0 ? text.length() : also);
        if (last.isEmpty()) {
            throw new StartRefused(
                    "What the transparency log signed last was lost when its keys were saved, so nothing more is signed with them; let another log begin with --new-log.");
        }
        keyFile(seals).write(text.substring(0, end).getBytes(UTF_8));
        lastSigned().replace(last.getBytes(UTF_8));
        if (also >= 0) {
            publish(text.substring(also + ALSO_SIGNED.length()).getBytes(UTF_8));
        }
    }

    /** Where the sealer finds it, and compares it with the history before anything more is signed. */
    private void publish(byte[] checkpoint) {
        try {
            Files.createDirectories(tiles());
        } catch (IOException impossible) {
            throw new StartRefused("The folder " + tiles() + " of the transparency log cannot be made.");
        }
        newest().replace(checkpoint);
    }

    /**
     * Lets a restored log go on, where the history has all that it is known to have signed; that it is the same history is found out at the first start, before
     * anything is signed.
     *
     * @param events how many the history has
     * @param seen the newest checkpoint of this log that anybody has
     * @throws StartRefused where it was signed by another log, the history has not got as far, or another checkpoint of the same size was signed
     */
    public void goOn(Seals seals, long events, Optional<byte[]> seen) {
        LogKeys keys = keys(seals);
        seen.ifPresent(given -> publishUnlessLess(given, keys));
        long signed = Stream.of(lastSigned(), newest()).flatMap(file -> file.read().stream())
                .mapToLong(note -> checkpointIn(note, keys).size())
                .max().orElse(0);
        if (signed > events) {
            throw new StartRefused("The backup has " + events + " events, but " + signed
                    + " were signed: a log that went on from there would be a second history. Restore a newer backup, or let another log begin with --new-log.");
        }
    }

    /** Of two that were given the larger is kept; that it continues the other cannot be told from them. */
    private void publishUnlessLess(byte[] given, LogKeys keys) {
        Checkpoint one = checkpointIn(given, keys);
        Optional<Checkpoint> there = newest().read().map(note -> checkpointIn(note, keys));
        if (there.filter(other -> other.size() == one.size() && !other.root().equals(one.root())).isPresent()) {
            throw new StartRefused("Two histories of " + one.size()
                    + " events were signed with the keys of this log, so nothing more is signed with them; let another log begin with --new-log.");
        }
        if (there.filter(other -> other.size() >= one.size()).isEmpty()) {
            publish(given);
        }
    }

    private static Checkpoint checkpointIn(byte[] checkpoint, LogKeys keys) {
        try {
            SignedNote note = SignedNote.parse(checkpoint);
            note.verifiedBy(keys.signing().stream().map(SignerKey::verifier).toList());
            return Checkpoint.parse(note.text());
        } catch (LogRefused notOfThisLog) {
            throw new StartRefused("That is no checkpoint of the transparency log " + keys.origin() + ": " + notOfThisLog.reason() + ".");
        }
    }
}
