package org.lintel.auditor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.AcceptedCheckpoint;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TrustPolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a log as it is served. */
@Command(name = "fsck", mixinStandardHelpOptions = true, versionProvider = Audit.Version.class, sortOptions = false, description = {
        "Check a log as it is served: its checkpoint is signed by whom the policy names, its entries have the root that was signed, and every "
                + "tile of hashes is the one that the entries make.",
        "With --since it also is a continuation of what you kept earlier.", "",
        "An auditor's name and password, for the newest checkpoint, are in the environment: LINTEL_USER, LINTEL_PASSWORD."}, footer = {"",
                "Exit status: 0 consistent, 1 not consistent, 2 it cannot be told or wrong use."})
final class Fsck implements Callable<Integer> {
    @Option(names = "--url", required = true, paramLabel = "URL", description = "The registry, for instance https://registry.example, or its log, https://registry.example/log/.")
    private String url = "";

    @Option(names = "--policy", paramLabel = "FILE", description = "Whom you trust. Without one, the key that the log itself serves is taken, which says little.")
    private @Nullable Path policy;

    @Option(names = "--since", paramLabel = "FILE", description = "A checkpoint of this log that you kept.")
    private @Nullable Path since;

    @Option(names = "--keep", paramLabel = "FILE", description = "Keep the checkpoint here for the next time, where all is consistent.")
    private @Nullable Path keep;

    @Mixin
    private Telling telling = new Telling();

    @Override
    public Integer call() {
        return telling.after(this::examine);
    }

    private void examine(Told told, Progress progress) {
        try (ServedLog log = new ServedLog(url, System.getenv("LINTEL_USER"), System.getenv("LINTEL_PASSWORD"))) {
            byte[] note = log.checkpoint();
            examine(log, note, told, progress);
            if (keep != null && told.verdict() == Verdict.CONSISTENT) {
                Inputs.keep(note, keep);
            }
        }
    }

    private void examine(ServedLog log, byte[] note, Told told, Progress progress) {
        TrustPolicy trusted = policy == null ? itsOwnWord(log, told) : Inputs.policy(policy);
        Checkpoint signed;
        Checkpoint before = null;
        try {
            signed = accepted(trusted, note(note), told);
        } catch (LogRefused refused) {
            told.finding(Finding.of(refused, null));
            return;
        }
        if (since != null) {
            before = Inputs.accepted(trusted, since);
            if (before.size() > signed.size()) {
                told.finding(new Finding("LOG_SHORTER", signed.size(),
                        "The log had " + before.size() + " entries when you kept its checkpoint, and has " + signed.size() + "."));
                return;
            }
        }
        WholeTree tree = new WholeTree(log, signed.size(), told::finding, done -> progress.reached(done, signed.size()));
        Hash root = tree.root(before == null ? -1 : before.size()).orElse(null);
        if (root != null && !root.equals(signed.root())) {
            told.finding(new Finding("ROOT_DIFFERS", null, "The entries do not have the root that was signed."));
        }
        if (before != null && root != null && !tree.rootBefore().equals(Optional.of(before.root()))) {
            told.finding(new Finding("HISTORY_DIFFERS", null,
                    "The first " + before.size() + " entries are not those of the checkpoint that you kept: the history was rewritten."));
        }
    }

    /** @throws CannotTell where what is served is another thing altogether, so that there is nothing to judge */
    private static SignedNote note(byte[] served) {
        try {
            return SignedNote.parse(served);
        } catch (LogRefused noNote) {
            throw new CannotTell(
                    "What is served there as the log's checkpoint is none: is it the address of a registry? " + noNote.getMessage());
        }
    }

    private static Checkpoint accepted(TrustPolicy trusted, SignedNote note, Told told) {
        AcceptedCheckpoint accepted = trusted.accept(note);
        told.fact("log", accepted.checkpoint().origin());
        told.fact("entries", accepted.checkpoint().size());
        told.fact("root", accepted.checkpoint().root());
        told.fact("witnesses", accepted.witnesses().isEmpty()
                ? "none"
                : accepted.witnesses().keySet().stream().sorted().collect(Collectors.joining(", ")));
        return accepted.checkpoint();
    }

    private static TrustPolicy itsOwnWord(ServedLog log, Told told) {
        told.fact("key", "the one that the log serves; give --policy for one that you trust");
        String lines = log.keys().lines().map(key -> "log " + key + "\n").collect(Collectors.joining());
        try {
            return TrustPolicy.parse((lines + "quorum none\n").getBytes(StandardCharsets.UTF_8));
        } catch (LogRefused refused) {
            throw new CannotTell("The log serves no keys that can be read: " + refused.getMessage());
        }
    }
}
