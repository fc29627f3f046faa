package org.lintel.auditor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.auditor.EventWalk.Step;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.Manifest;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.InclusionProof;
import org.lintel.transparencylog.LogProof;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TiledTree;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the proof of one event out of a bundle. */
@Command(name = "prove", mixinStandardHelpOptions = true, versionProvider = Audit.Version.class, sortOptions = false, description = {
        "Make the proof of one event out of an export (C2SP tlog-proof), with the event's nonce and record in it: for somebody who is to see this event and no other.",
        "It is written to standard output, or to a file with --out. Whoever has it checks it with: lintel audit check PROOF --policy FILE"}, footer = {
                "", "Exit status: 0 it is made, 1 the event is not what was signed, 2 it cannot be told or wrong use."})
final class Prove implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BUNDLE", description = "The export.")
    private Path file = Path.of("");

    @Option(names = "--position", required = true, paramLabel = "N", description = "Of the event.")
    private long position;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; a file that is not there yet.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Tell what is wrong, if anything is, as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Told told = new Told();
        PrintWriter standard = spec.commandLine().getOut();
        try {
            OpenBundle.of(file, told::finding, bundle -> {
                try {
                    write(proof(bundle), standard);
                } catch (LogRefused refused) {
                    told.finding(Finding.of(refused, position));
                }
            });
        } catch (CannotTell cannot) {
            return told.tell(standard, json, cannot.sentence()).status();
        }
        return told.verdict() == Verdict.CONSISTENT ? Verdict.CONSISTENT.status() : told.tell(standard, json, "").status();
    }

    private LogProof proof(Bundle bundle) throws IOException {
        Manifest manifest = bundle.manifest();
        SignedNote note = bundle.checkpoint();
        Checkpoint signed = Checkpoint.parse(note.text());
        EventWalk walk = EventWalk.from(bundle, position);
        Step event = walk.next();
        while (event != null && event.position() < position) {
            event = walk.next();
        }
        if (event == null || event.position() != position) {
            throw new CannotTell("There is no event of this position in the export.");
        }
        InclusionProof inclusion = manifest.session() == null
                ? new TiledTree(signed.size(), bundle).inclusion(position)
                : ofSession(bundle, signed.size());
        inclusion.verify(event.leaf(), signed.root());
        return LogProof.of(event.nonceAndRecord(), position, inclusion.path(), note);
    }

    private InclusionProof ofSession(Bundle bundle, long size) throws IOException {
        List<String> files = bundle.eventFiles().stream().filter(name -> Bundle.positionIn(name) <= position).toList();
        // None, where the event is in a file that says of itself that it begins later.
        List<InclusionProof> proofs = files.isEmpty() ? List.of() : Bundle.proofsIn(bundle.proofsOf(files.getLast()), size);
        return proofs.stream().filter(proof -> proof.index() == position).findFirst()
                .orElseThrow(() -> new CannotTell("The export has no proof for this event."));
    }

    private void write(LogProof proof, PrintWriter standard) {
        if (out == null) {
            standard.print(new String(proof.bytes(), StandardCharsets.UTF_8));
            standard.flush();
            return;
        }
        try {
            Files.write(out, proof.bytes(), java.nio.file.StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw new CannotTell(Files.exists(out) ? "There is a file " + out + " already." : "The file " + out + " cannot be written.");
        }
    }
}
