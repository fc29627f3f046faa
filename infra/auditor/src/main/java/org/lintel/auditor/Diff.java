package org.lintel.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.auditor.BundleCheck.Examined;
import org.lintel.auditor.EventWalk.Step;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.BundleRefused;
import org.lintel.bundle.EventRecord;
import org.lintel.transparencylog.TrustPolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two bundles. */
@Command(name = "diff", mixinStandardHelpOptions = true, versionProvider = Audit.Version.class, sortOptions = false, description = {
        "Is the newer export an append-only continuation of the older one? Both are verified in themselves, then compared event by event. "
                + "Of one session's exports only the events that are in both can be compared.",
        "What differs is told with its position, and of which part of the event it is."}, footer = {"",
                "Exit status: 0 it is, 1 it is not, 2 it cannot be told or wrong use."})
final class Diff implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "The older export.")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer export.")
    private Path newer = Path.of("");

    @Mixin
    private OptionalPolicy policy = new OptionalPolicy();

    @Mixin
    private Telling telling = new Telling();

    @Override
    public Integer call() {
        return telling.after(this::examine);
    }

    private void examine(Told told, Progress progress) {
        TrustPolicy trusted = policy.read();
        OpenBundle.of(older, told.of("older"),
                old -> OpenBundle.of(newer, told.of("newer"), young -> compare(old, young, trusted, told, progress)));
    }

    private void compare(Bundle old, Bundle young, @Nullable TrustPolicy trusted, Told told, Progress progress) throws IOException {
        policy.tellWhoseWordIsTaken(told, "each export");
        Optional<Examined> before = new BundleCheck(old, trusted, told.of("older"), progress).examine(null);
        Optional<Examined> after = new BundleCheck(young, trusted, told.of("newer"), progress).examine(null);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        long had = before.get().signed().size();
        long has = after.get().signed().size();
        told.fact("older", had + " entries, " + before.get().manifest().events() + " events");
        told.fact("newer", has + " entries, " + after.get().manifest().events() + " events");
        if (!before.get().manifest().origin().equals(after.get().manifest().origin())) {
            told.finding(new Finding("OTHER_LOG", null, "The two are of different logs."));
            return;
        }
        if (has < had) {
            told.finding(new Finding("LOG_SHORTER", has, "The newer export has fewer entries than the older one."));
        } else if (has == had && !before.get().signed().root().equals(after.get().signed().root())) {
            told.finding(new Finding("CHECKPOINTS_DISAGREE", null, "Two trees of " + has + " entries were signed."));
        }
        boolean alike = Objects.equals(before.get().manifest().session(), after.get().manifest().session());
        new EventByEvent(old, young, alike || after.get().manifest().session() == null, told).compare();
    }

    /** The events of both, side by side; up to the first that differs. */
    private record EventByEvent(Bundle old, Bundle young, boolean newerHasAll, Told told) {
        private static final List<Part> PARTS = List.of(new Part("the number of its commit", EventRecord::commit),
                new Part("the id of its commit", EventRecord::commitId), new Part("when it was recorded", EventRecord::recordedAt),
                new Part("its id", EventRecord::id), new Part("its type", EventRecord::type), new Part("its version", EventRecord::version),
                new Part("when it happened", EventRecord::occurredAt), new Part("its tags", EventRecord::tags),
                new Part("its metadata", EventRecord::metadata),
                new Part("its payload", event -> Objects.requireNonNullElse(event.payload(), "")));

        private record Part(String name, Function<EventRecord, Object> value) {}

        void compare() throws IOException {
            EventWalk before = new EventWalk(old);
            EventWalk after = new EventWalk(young);
            long compared = 0;
            Step now = after.next();
            for (Step one = before.next(); one != null; one = before.next()) {
                while (now != null && now.position() < one.position()) {
                    now = after.next();
                }
                if (now != null && now.position() == one.position()) {
                    compared++;
                    if (!now.leaf().equals(one.leaf())) {
                        told.finding(new Finding("EVENT_DIFFERS", one.position(), "Between the two differ " + differences(one, now) + "."));
                        return;
                    }
                } else if (newerHasAll) {
                    told.finding(new Finding("EVENT_MISSING", one.position(), "The newer export does not have this event any more."));
                    return;
                }
            }
            told.fact("compared", compared + " events that are in both");
            told.fact("proves", proves(compared));
        }

        private String proves(long compared) throws IOException {
            boolean both = old.manifest().session() == null && young.manifest().session() == null;
            if (both) {
                return "that the newer has all that the older has, unchanged, and then what was recorded since";
            }
            if (compared == 0 && old.manifest().events() > 0) {
                throw new CannotTell(
                        "Each is whole in itself, but they have no event in common: nothing says whether one continues the other.");
            }
            return "that these events are the same in both" + (newerHasAll ? ", and none of the older is missing" : "");
        }

        private static String differences(Step one, Step other) {
            try {
                EventRecord before = one.event();
                EventRecord after = other.event();
                List<String> names = new ArrayList<>();
                PARTS.stream().filter(part -> !part.value.apply(before).equals(part.value.apply(after)))
                        .forEach(part -> names.add(part.name));
                return names.isEmpty() ? "their nonces" : String.join(", ", names);
            } catch (BundleRefused unreadable) {
                return "their records";
            }
        }
    }
}
