package org.lintel.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.auditor.BundleCheck.Examined;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.Manifest;
import org.lintel.language.SessionId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleDraw;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.Seed;
import org.lintel.transparencylog.TrustPolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws samples of decisions again. */
@Command(name = "draw", mixinStandardHelpOptions = true, versionProvider = Audit.Version.class, sortOptions = false, description = {
        "Draw every sample of decisions that is on record once more, from an export alone and by the registry's own rule: is it what was asked for, and what its seed gives?",
        "With --sample that one only. With --kind and --size one by hand, which need not be on record: of --session, up to --up-to, by --seed or else by the root of the log's tree that ends there.",
        "", "The export is verified first; with --policy also by whom it was signed."}, footer = {"",
                "Exit status: 0 each is what it has to be, or one was drawn by hand; 1 one is not, or the export is not consistent; 2 it cannot be told or wrong use."})
final class Draw implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BUNDLE", description = "The export.")
    private Path file = Path.of("");

    @Option(names = "--sample", paramLabel = "ID", description = "Of which sample; without it, of all.")
    private @Nullable String sample;

    @Option(names = "--kind", paramLabel = "KIND", description = "By hand: ${COMPLETION-CANDIDATES}.")
    private @Nullable DecisionKind kind;

    @Option(names = "--size", paramLabel = "N", description = "By hand: how many.")
    private @Nullable Integer size;

    @Option(names = "--session", paramLabel = "ID", description = "By hand: of which session; of a session's export it need not be said.")
    private @Nullable String session;

    @Option(names = "--up-to", paramLabel = "N", description = "By hand: the last position that is looked at: of a checkpoint, one less than its size. Without it, the last one in the export.")
    private @Nullable Long upTo;

    @Option(names = "--seed", paramLabel = "HEX", description = "By hand: another seed than the root.")
    private @Nullable String seed;

    @Mixin
    private OptionalPolicy policy = new OptionalPolicy();

    @Mixin
    private Telling telling = new Telling();

    @Override
    public Integer call() {
        boolean byHand = kind != null || size != null || session != null || upTo != null || seed != null;
        if (byHand && (sample != null || kind == null || size == null || size < 1 || upTo != null && upTo < 0)) {
            throw new ParameterException(spec.commandLine(),
                    "By hand, say --kind and --size, and no sample; a position is 0 or more, a size 1 or more.");
        }
        return telling.after(this::examine);
    }

    private void examine(Told told, Progress progress) {
        TrustPolicy trusted = policy.read();
        policy.tellWhoseWordIsTaken(told, "the export");
        OpenBundle.of(file, told::finding, bundle -> {
            Examined examined = new BundleCheck(bundle, trusted, told::finding, progress).examine(null).orElse(null);
            if (examined == null) {
                return;
            }
            Verify.tell(examined, told);
            if (told.verdict() == Verdict.CONSISTENT) {
                draw(bundle, examined.manifest(), told, progress);
            }
        });
    }

    private void draw(Bundle bundle, Manifest manifest, Told told, Progress progress) throws IOException {
        DrawWalk walk = new DrawWalk(bundle, manifest.size(), manifest.session() == null, progress);
        if (kind != null && size != null) {
            byHand(walk, manifest, kind, size, told);
            return;
        }
        SampleId only = sample == null ? null : understood(sample, SampleId::new, "There is no such sample in the export.");
        RecordedDraws draws = walk.recorded(only, told::finding);
        if (manifest.session() != null) {
            told.fact("seeds", "not compared with the log's tree: a session's export has not what that is made of");
        }
        if (only == null) {
            draws.tell(told);
        } else {
            tell(draws, only, told);
        }
    }

    private static void tell(RecordedDraws draws, SampleId sample, Told told) {
        Long asked = draws.askedAt(sample);
        SampleDrawn drawn = draws.last();
        if (drawn == null) {
            throw new CannotTell(asked == null
                    ? "There is no such sample in the export."
                    : "The sample was asked for at position " + asked + ", and is not drawn in this export.");
        }
        told.fact("asked", asked == null ? "not, but drawn at a moment that was chosen" : "at position " + asked);
        told.fact("of", drawn.kind() + " of " + drawn.session().value() + " up to position " + drawn.upTo());
        told.fact("seed", drawn.seed().value() + (drawn.ownSeed() ? ", the auditor's own" : ""));
        told.fact("drawn", drawn.drawn().size() + " of " + drawn.population());
        told.fact("decisions", positions(drawn.drawn()));
    }

    private void byHand(DrawWalk walk, Manifest manifest, DecisionKind of, int wanted, Told told) throws IOException {
        String named = session == null ? manifest.session() : session;
        if (named == null) {
            throw new CannotTell("Say of which session with --session.");
        }
        SessionId ofSession = understood(named, SessionId::new, "There is no session of this id.");
        long end = upTo == null ? manifest.size() - 1 : upTo;
        if (end < 0 || end >= manifest.size()) {
            throw new CannotTell("The export has " + manifest.size() + " events, the first of them at position 0.");
        }
        if (seed == null && manifest.session() != null) {
            throw new CannotTell("A session's export has not what a root is made of: say the seed with --seed.");
        }
        Seed given = seed == null ? null : understood(seed, Seed::new, "A seed is 1 to 64 of the digits 0 to 9 and a to f.");
        DrawBasis basis = walk.upTo(ofSession, end);
        Seed by = given == null ? basis.root(end + 1).asSeed() : given;
        List<SampledDecision> candidates = basis.decisions(ofSession, end).stream().filter(one -> one.isOf(of)).toList();
        List<SampledDecision> drawn = SampleDraw.of(by, wanted, candidates);
        told.fact("of", of + " of " + named + " up to position " + end);
        told.fact("seed", by.value());
        told.fact("drawn", drawn.size() + " of " + candidates.size() + ", by hand");
        told.fact("decisions", positions(drawn));
    }

    private static <T> T understood(String text, Function<String, T> type, String otherwise) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new CannotTell(otherwise);
        }
    }

    private static String positions(List<SampledDecision> drawn) {
        return drawn.isEmpty() ? "none" : drawn.stream().map(one -> String.valueOf(one.position())).collect(Collectors.joining(", "));
    }
}
