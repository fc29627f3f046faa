package org.lintel.transparencylog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * Which checkpoints somebody trusts (C2SP tlog-policy): those that one of the listed logs has signed, and enough of the listed witnesses have cosigned.
 * Names of witnesses and groups are octets, here one character each (ISO 8859-1), and mean nothing outside the policy.
 */
public final class TrustPolicy {

    /** A log that is trusted, its key's name being the origin of its checkpoints; and where it is, if the policy says so. */
    public record Log(VerifierKey key, Optional<String> url) {}

    /** A witness, and where checkpoints are submitted to it, if the policy says so. */
    public record Witness(String name, VerifierKey key, Optional<String> url) {}

    /** Has seen what at least {@code threshold} of its members have seen, witnesses or other groups. */
    public record Group(String name, int threshold, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    static final String NO_QUORUM = "none";

    private final byte[] bytes;
    private final List<Log> logs;
    private final List<Witness> witnesses;
    private final Map<String, Group> groups = new HashMap<>();
    private final String quorum;

    TrustPolicy(byte[] bytes, List<Log> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
        this.bytes = bytes;
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        groups.forEach(group -> this.groups.put(group.name(), group));
        this.quorum = quorum;
    }

    /** @throws LogRefused {@link Reason#POLICY_MALFORMED}, which names the line */
    public static TrustPolicy parse(byte[] bytes) {
        return PolicyReading.of(bytes);
    }

    /** @return what was read, with comments and spaces as they were */
    public byte[] bytes() {
        return bytes.clone();
    }

    public List<Log> logs() {
        return logs;
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    /**
     * Times of cosignatures are handed on, not judged.
     *
     * @throws LogRefused what {@link Checkpoint#parse} says; {@link Reason#LOG_UNKNOWN} when no listed log has this origin; {@link Reason#NOT_SIGNED} when
     *     none of those that have it signed; {@link Reason#SIGNATURE_WRONG} when one listed key did not make what bears its name; {@link Reason#QUORUM_MISSED}
     */
    public AcceptedCheckpoint accept(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<VerifierKey> ofOrigin = logs.stream().map(Log::key).filter(key -> key.name().equals(checkpoint.origin())).toList();
        if (ofOrigin.isEmpty()) {
            throw new LogRefused(Reason.LOG_UNKNOWN,
                    "The policy lists no log called " + checkpoint.origin() + ", as the checkpoint's first line says.");
        }
        NoteSignature signed = note.verifiedBy(ofOrigin).getFirst();
        VerifierKey log = ofOrigin.stream().filter(key -> key.isNamedBy(signed)).findFirst().orElseThrow();
        Map<String, Long> seen = new HashMap<>();
        for (Witness witness : witnesses) {
            note.rightOnes(List.of(witness.key())).stream().map(Cosignature::read).flatMap(Optional::stream).mapToLong(Cosignature::seconds)
                    .max()
                    .ifPresent(seconds -> seen.put(witness.name(), seconds));
        }
        if (!quorum.equals(NO_QUORUM) && !hasSeen(quorum, seen.keySet())) {
            throw new LogRefused(Reason.QUORUM_MISSED,
                    "Too few of the policy's witnesses have cosigned this checkpoint: " + seen.size() + " of "
                            + witnesses.size() + ".");
        }
        return new AcceptedCheckpoint(checkpoint, log, seen);
    }

    /** Ends, for a group names only what was defined before it. */
    private boolean hasSeen(String name, Set<String> cosigned) {
        Group group = groups.get(name);
        return group == null
                ? cosigned.contains(name)
                : group.members().stream().filter(member -> hasSeen(member, cosigned)).count() >= group.threshold();
    }
}
