package org.lintel.transparencylog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.LogRefused.Reason;
import org.lintel.transparencylog.TrustPolicy.Group;
import org.lintel.transparencylog.TrustPolicy.Log;
import org.lintel.transparencylog.TrustPolicy.Witness;

/** Reads a policy line by line, in the order in which it stands: a line may name only what lines before it defined. */
final class PolicyReading {

    private static final int MOST_BYTES = 1 << 20;

    private final List<Log> logs = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable String quorum;
    private int line;

    static TrustPolicy of(byte[] bytes) {
        return new PolicyReading().read(bytes.clone());
    }

    private TrustPolicy read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        check(bytes.length <= MOST_BYTES, "a policy has at most " + MOST_BYTES + " bytes");
        check(text.isEmpty() || text.endsWith("\n"), "the last line is not ended by a newline");
        // Not lines(), which would take a carriage return for the end of one.
        for (String next : text.split("\n")) {
            line++;
            check(next.chars().allMatch(c -> c == '\t' || c >= ' ' && c != 0x7f), "there is a control character in it");
            List<String> words = Stream.of(next.split("[ \t]+")).filter(word -> !word.isEmpty()).toList();
            if (!words.isEmpty() && !words.getFirst().startsWith("#")) {
                define(words.getFirst(), words.subList(1, words.size()));
            }
        }
        if (quorum == null) {
            line = 0;
            throw refused("there is no line that says the quorum");
        }
        return new TrustPolicy(bytes, logs, witnesses, groups, quorum);
    }

    private void define(String what, List<String> words) {
        switch (what) {
            case "log" -> defineLog(words);
            case "witness" -> defineWitness(words);
            case "group" -> defineGroup(words);
            case "quorum" -> defineQuorum(words);
            default -> throw refused("it begins with none of log, witness, group and quorum");
        }
    }

    private void defineLog(List<String> words) {
        check(words.size() == 1 || words.size() == 2, "a log has a key and perhaps an address");
        VerifierKey key = key(words.getFirst(), SignatureType.ED25519);
        check(logs.stream().noneMatch(log -> log.key().hasTheSameKeyAs(key)), "another log has the same public key");
        logs.add(new Log(key, word(words, 1)));
    }

    private void defineWitness(List<String> words) {
        check(words.size() == 2 || words.size() == 3, "a witness has a name, a key and perhaps an address");
        VerifierKey key = key(words.get(1), SignatureType.COSIGNATURE_V1);
        check(witnesses.stream().noneMatch(witness -> witness.key().hasTheSameKeyAs(key)), "another witness has the same public key");
        witnesses.add(new Witness(newName(words.getFirst()), key, word(words, 2)));
    }

    private void defineGroup(List<String> words) {
        check(words.size() >= 3, "a group has a name, a threshold and members");
        List<String> named = words.subList(2, words.size());
        for (String member : named) {
            check(defined.contains(member), "a member of the group is not defined before it");
            check(members.add(member), "a member of the group is a member already");
        }
        groups.add(new Group(newName(words.getFirst()), threshold(words.get(1), named.size()), named));
    }

    private int threshold(String word, int members) {
        long threshold = switch (word) {
            case "any" -> 1;
            case "all" -> members;
            default -> number(word);
        };
        check(threshold >= 1 && threshold <= members, "the threshold is not between one and the number of members");
        return (int) threshold;
    }

    private long number(String word) {
        try {
            return Decimal.parse(word);
        } catch (LogRefused not) {
            throw refused("the threshold is neither all, any nor a number");
        }
    }

    private void defineQuorum(List<String> words) {
        check(words.size() == 1, "the quorum is one name");
        check(quorum == null, "the quorum was said before");
        String name = words.getFirst();
        check(name.equals(TrustPolicy.NO_QUORUM) || defined.contains(name), "the quorum is not defined before it");
        quorum = name;
    }

    private String newName(String name) {
        check(!name.equals(TrustPolicy.NO_QUORUM), "the name none has a meaning of its own");
        check(defined.add(name), "the name was given before");
        return name;
    }

    private VerifierKey key(String vkey, SignatureType type) {
        VerifierKey key;
        try {
            key = VerifierKey.parse(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(vkey.getBytes(StandardCharsets.ISO_8859_1))).toString());
        } catch (CharacterCodingException not) {
            throw refused("the key's name is not UTF-8");
        } catch (LogRefused why) {
            throw refused(String.valueOf(why.getMessage()));
        }
        check(key.type() == type, "the key is not of the kind " + type);
        return key;
    }

    private static Optional<String> word(List<String> words, int place) {
        return words.size() > place ? Optional.of(words.get(place)) : Optional.empty();
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private LogRefused refused(String why) {
        return new LogRefused(Reason.POLICY_MALFORMED,
                (line == 0 ? "The policy cannot be read: " : "Line " + line + " of the policy cannot be read: ") + why);
    }
}
