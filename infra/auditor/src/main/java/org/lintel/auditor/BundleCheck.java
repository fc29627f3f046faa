package org.lintel.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.BundleRefused;
import org.lintel.bundle.Manifest;
import org.lintel.transparencylog.AcceptedCheckpoint;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.TrustPolicy;

/** Examines a bundle, trusting nobody but whom the policy names: what is signed by whom, and whether all in it is what was signed. */
final class BundleCheck {
    private final Bundle bundle;
    private final @Nullable TrustPolicy policy;
    private final Consumer<Finding> findings;
    private final Progress progress;

    /** @param policy null for the bundle's own word, which says no more than that it is whole */
    BundleCheck(Bundle bundle, @Nullable TrustPolicy policy, Consumer<Finding> findings, Progress progress) {
        this.bundle = bundle;
        this.policy = policy;
        this.findings = findings;
        this.progress = progress;
    }

    /** What a bundle is found to be: its manifest, and the checkpoint that all in it is under. */
    record Examined(Manifest manifest, Checkpoint signed, AcceptedCheckpoint accepted) {}

    /**
     * @param before a checkpoint that the auditor kept; null for none
     * @return empty where it does not even say what it is, which is a finding like all else
     */
    Optional<Examined> examine(@Nullable Checkpoint before) throws IOException {
        try {
            Manifest manifest = bundle.manifest();
            TrustPolicy trusted = policy == null ? itsOwnWord(manifest) : policy;
            AcceptedCheckpoint accepted = accepted(trusted, manifest);
            compareSums(manifest);
            Checkpoint signed = accepted == null
                    ? new Checkpoint(manifest.origin(), manifest.size(), manifest.root())
                    : accepted.checkpoint();
            boolean whole = new HistoryCheck(bundle, manifest, signed, findings, progress).examine(before);
            if (!whole) {
                // Whatever made it stop said so; that nothing is taken for consistent that was not looked at must not rest on it.
                findings.accept(new Finding("NOT_EXAMINED", null, "What comes after was not looked at."));
            }
            return accepted == null ? Optional.empty() : Optional.of(new Examined(manifest, signed, accepted));
        } catch (BundleRefused refused) {
            findings.accept(Finding.of(refused, null));
        } catch (LogRefused refused) {
            findings.accept(Finding.of(refused, null));
        }
        return Optional.empty();
    }

    private static TrustPolicy itsOwnWord(Manifest manifest) {
        String lines = manifest.keys().stream().map(key -> "log " + key + "\n").collect(Collectors.joining("", "", "quorum none\n"));
        return TrustPolicy.parse(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** What a key of the policy signed: the checkpoint, the manifest, and that the one says of the other what it is. */
    private @Nullable AcceptedCheckpoint accepted(TrustPolicy trusted, Manifest manifest) throws IOException {
        try {
            AcceptedCheckpoint accepted = trusted.accept(bundle.checkpoint());
            Checkpoint signed = accepted.checkpoint();
            if (!signed.origin().equals(manifest.origin()) || signed.size() != manifest.size() || !signed.root().equals(manifest.root())) {
                findings.accept(new Finding("MANIFEST_DIFFERS", null, "The manifest is of another checkpoint than the one in the bundle."));
            }
            if (manifest.keys().stream().filter(key -> key.name().equals(signed.origin()))
                    .noneMatch(key -> trusted.logs().stream().map(TrustPolicy.Log::key).anyMatch(key::equals))) {
                findings.accept(new Finding("NOT_SIGNED", null, "The manifest is signed by no log of the policy."));
            }
            return accepted;
        } catch (LogRefused refused) {
            findings.accept(Finding.of(refused, null));
            return null;
        }
    }

    private void compareSums(Manifest manifest) throws IOException {
        if (!bundle.readSums(manifest)) {
            findings.accept(new Finding("FILE_DIFFERS", null, "The list of checksums is not the one that the manifest is of."));
        }
        for (List<String> names : List.of(bundle.companions(), bundle.tileFiles(), bundle.proofFiles(),
                List.of("SHA256SUMS", "manifest"))) {
            for (String name : names) {
                if (!bundle.part(name).isWhole()) {
                    findings.accept(
                            new Finding("FILE_DIFFERS", null, "The file " + name + " is not the one that was put into the bundle."));
                }
            }
        }
    }
}
