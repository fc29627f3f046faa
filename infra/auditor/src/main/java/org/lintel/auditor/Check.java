package org.lintel.auditor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.lintel.bundle.BundleRefused;
import org.lintel.bundle.EventRecord;
import org.lintel.transparencylog.AcceptedCheckpoint;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.LogProof;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.TrustPolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks one event's proof. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Audit.Version.class, sortOptions = false, description = {
        "Check, without asking anybody, that an event is in a log: a file as C2SP tlog-proof says, which has the event's nonce and record in it."}, footer = {
                "", "Exit status: 0 it is, 1 it is not, 2 it cannot be told or wrong use."})
final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "PROOF", description = "The file of the proof.")
    private Path proof = Path.of("");

    @Mixin
    private RequiredPolicy policy = new RequiredPolicy();

    @Option(names = "--event", description = "Tell also what is recorded in the event, as it is stored: what persons wrote is sealed in it.")
    private boolean whole;

    @Mixin
    private Telling telling = new Telling();

    @Override
    public Integer call() {
        return telling.after((told, _) -> examine(policy.read(), Inputs.proof(proof), told));
    }

    private void examine(TrustPolicy policy, byte[] bytes, Told told) {
        try {
            LogProof proof = LogProof.parse(bytes);
            byte[] nonceAndRecord = proof.extra().orElseThrow(() -> new CannotTell("The proof does not say of which event it is."));
            AcceptedCheckpoint under = proof.verify(Hash.ofLeaf(Inputs.sha256(nonceAndRecord)), policy);
            told.fact("log", under.checkpoint().origin());
            told.fact("entries", under.checkpoint().size());
            told.fact("witnesses", under.witnesses().isEmpty()
                    ? "none"
                    : under.witnesses().entrySet().stream().map(one -> one.getKey() + " " + Instant.ofEpochSecond(one.getValue())).sorted()
                            .collect(Collectors.joining(", ")));
            EventRecord record = EventRecord.after(nonceAndRecord);
            told.fact("position", record.position());
            told.fact("type", record.type() + " " + record.version());
            told.fact("recorded", record.recordedAt());
            told.fact("happened", record.occurredAt());
            told.fact("about", String.join(", ", record.tags()));
            if (whole) {
                told.fact("metadata", record.metadata());
                told.fact("payload", record.payload() == null ? "none" : record.payload());
            }
            if (record.position() != proof.inclusion().index()) {
                told.finding(new Finding("POSITION_DIFFERS", proof.inclusion().index(),
                        "The event says that it is at position " + record.position() + "."));
            }
        } catch (LogRefused refused) {
            told.finding(Finding.of(refused, null));
        } catch (BundleRefused malformed) {
            told.finding(Finding.of(malformed, null));
        }
    }
}
