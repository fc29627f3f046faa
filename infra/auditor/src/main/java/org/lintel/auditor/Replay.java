package org.lintel.auditor;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.TrustPolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers from the history what the registry's views answered. */
@Command(name = "replay", mixinStandardHelpOptions = true, versionProvider = Audit.Version.class, sortOptions = false, description = {
        "Fold the events of an export into a view, by the very rules of the registry, and answer as it did then: the same bytes.",
        "With --compare, say instead whether an answer that you kept is the one that the history gives.", "",
        "The export is verified first; with --policy also by whom it was signed."}, footer = {"",
                "Exit status: 0 answered, or the same; 1 the export is not consistent, or the answer another one; 2 it cannot be told or wrong use."})
final class Replay implements Callable<Integer> {
    /** Who asks: they are not shown the same. */
    enum Reader {
        auditor,
        bureau
    }

    /** What can be asked. */
    enum View {
        compliance,
        file
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BUNDLE", description = "The export.")
    private Path file = Path.of("");

    @Option(names = "--view", required = true, paramLabel = "VIEW", description = "${COMPLETION-CANDIDATES}: how the guidelines were kept (GET /api/compliance), or what a file looked like (GET /api/audit/files/{id}).")
    private View view = View.compliance;

    @Option(names = "--session", paramLabel = "ID", description = "Of which session; where there is only one it need not be said.")
    private @Nullable String session;

    @Option(names = {"--file", "--id"}, paramLabel = "ID", description = "Which accreditation file; without it, some that there are.")
    private @Nullable String accreditation;

    @Option(names = "--as-of", paramLabel = "MOMENT", description = "At which moment, for instance 2027-12-31T23:59:59Z, by the time recorded; for the end of a day its last second, UTC. Without it, at the end of the export.")
    private @Nullable String asOf;

    @Option(names = "--position", paramLabel = "N", description = "After which event, in place of a moment (not for the Bureau).")
    private @Nullable Long position;

    @Option(names = "--reader", paramLabel = "WHO", defaultValue = "auditor", description = "${COMPLETION-CANDIDATES}: to whom (compliance). The Bureau is shown no small numbers and, where it asks about an earlier moment, the end of the last day before. Default: ${DEFAULT-VALUE}.")
    private Reader reader = Reader.auditor;

    @Option(names = "--live", description = "What the page showed at that moment itself, and not what is answered to who asks about it later (GET with asOf).")
    private boolean live;

    @Option(names = "--compare", paramLabel = "FILE", description = "An answer that you kept; its own moment, where you say none.")
    private @Nullable Path compare;

    @Mixin
    private OptionalPolicy policy = new OptionalPolicy();

    @Option(names = "--json", description = "Tell what was found as one JSON object. An answer is JSON as it is.")
    private boolean json;

    @Override
    public Integer call() {
        Instant moment = moment();
        if (moment != null && position != null) {
            throw new ParameterException(spec.commandLine(), "Say a moment or a position, not both.");
        }
        if (reader == Reader.bureau && (view == View.file || position != null)) {
            throw new ParameterException(spec.commandLine(), "The Bureau is shown no files and no positions; leave out --reader.");
        }
        Told told = new Told();
        PrintWriter standard = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr());
        try {
            Answer kept = compare == null ? null : Answer.of(Inputs.read(compare));
            TrustPolicy trusted = policy.read();
            policy.tellWhoseWordIsTaken(told, "the export");
            byte[][] answer = new byte[1][];
            OpenBundle.of(file, told::finding, bundle -> {
                new BundleCheck(bundle, trusted, told::finding, progress).examine(null).ifPresent(examined -> Verify.tell(examined, told));
                if (told.verdict() == Verdict.CONSISTENT) {
                    Question question = new Question(session, accreditation, moment, position, reader == Reader.bureau, live);
                    Replayed replayed = new Replaying(bundle, kept == null ? question : question.orAsIn(kept), progress).answer(view);
                    answer[0] = replayed.answer();
                    told.fact("replayed", view + ", " + replayed.upTo());
                    if (!replayed.besides().isEmpty()) {
                        told.fact("besides", replayed.besides());
                    }
                    if (kept != null) {
                        kept.compareWith(replayed, told);
                    }
                }
            });
            progress.done();
            if (kept == null && answer[0] != null) {
                told.facts(spec.commandLine().getErr());
                standard.print(new String(answer[0], StandardCharsets.UTF_8));
                standard.flush();
                return Verdict.CONSISTENT.status();
            }
            return told.tell(standard, json, "").status();
        } catch (CannotTell cannot) {
            progress.done();
            return told.tell(standard, json, cannot.sentence()).status();
        }
    }

    private @Nullable Instant moment() {
        try {
            return asOf == null ? null : Instant.parse(asOf);
        } catch (DateTimeException malformed) {
            throw new ParameterException(spec.commandLine(),
                    "A moment is written like 2027-12-31T23:59:59Z, which is the last second of a day in UTC.");
        }
    }
}
