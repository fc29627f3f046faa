package org.lintel.auditor;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.auditor.EventWalk.Step;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.EventRecord;
import org.lintel.json.AuditedFile;
import org.lintel.json.CatalogueVersions;
import org.lintel.json.CatalogueVersions.Version;
import org.lintel.json.ComplianceAnswer;
import org.lintel.json.RegistryJson;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tag;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.language.session.SessionConvened;
import org.lintel.views.compliance.BureauView;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.ClosedDay;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.compliance.ComplianceFold;
import org.lintel.views.compliance.ComplianceReport;

/** Folds the events of a bundle by the very folds of the registry's views. */
final class Replaying {
    private static final String OF_A_FILE = "accreditation=";
    private static final int FILES_NAMED = 10;
    private static final String ERASED = EventTable.of(FileErased.class).name();

    private final Bundle bundle;
    private final Question question;
    private final Progress progress;
    private final EventReading reading = new EventReading();
    private final List<Version> catalogues = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();
    private long read;
    private long last = -1;
    private Instant lastAt = Instant.EPOCH;

    Replaying(Bundle bundle, Question question, Progress progress) {
        this.bundle = bundle;
        this.question = question;
        this.progress = progress;
    }

    /** @throws CannotTell where the question cannot be answered from these events */
    Replayed answer(Replay.View view) throws IOException {
        return switch (view) {
            case compliance -> compliance();
            case file -> file();
        };
    }

    private Replayed compliance() throws IOException {
        Compliance folded = folded();
        SessionId session = session();
        Instant asked = Objects.requireNonNullElse(moment(), lastAt);
        ComplianceReport report = ofSoundHistory("No report can be made of what is on record of session " + session.value(), () -> {
            Catalogue catalogue = CatalogueVersions.with(catalogues.stream()).inForceAt(asked);
            return question.bureau() ? new BureauView(folded).report(session, catalogue, asked) : folded.report(session, catalogue, asked);
        });
        return new Replayed(RegistryJson.forAnswers().writeValueAsBytes(ComplianceAnswer.of(report)), last,
                sessions.contains(session.value())
                        ? ""
                        : "No session " + session.value() + " was convened by then; there were: "
                                + (sessions.isEmpty() ? "none" : String.join(", ", sessions)) + ".");
    }

    private Compliance folded() throws IOException {
        Compliance view = ComplianceFold.of(Stream.empty());
        each(_ -> true, view::apply);
        return view;
    }

    private SessionId session() throws IOException {
        String asked = question.session() == null ? bundle.manifest().session() : question.session();
        if (asked == null && sessions.size() == 1) {
            asked = sessions.getFirst();
        }
        if (asked == null) {
            throw new CannotTell(
                    "Say of which session with --session: " + (sessions.isEmpty() ? "none was convened" : String.join(", ", sessions))
                            + ".");
        }
        try {
            return new SessionId(asked);
        } catch (IllegalArgumentException malformed) {
            throw new CannotTell("There is no session of this id.");
        }
    }

    private Replayed file() throws IOException {
        String asked = question.file();
        if (asked == null) {
            throw new CannotTell(whichFiles());
        }
        AccreditationId id;
        try {
            id = new AccreditationId(asked);
        } catch (IllegalArgumentException malformed) {
            throw new CannotTell("There is no file of this id.");
        }
        String ofFile = text(Tags.accreditation(id));
        String ofErasing = text(Tags.erasure(id));
        List<RecordedEvent> events = new ArrayList<>();
        each(record -> record.tags().contains(ofFile) || record.tags().contains(ofErasing) && record.type().equals(ERASED), events::add);
        if (events.isEmpty()) {
            throw new CannotTell("Nothing was recorded of this file by then.");
        }
        return ofSoundHistory("What is on record of this file, from position " + events.getFirst().position() + " to "
                + events.getLast().position() + ", cannot have been recorded so",
                () -> new Replayed(RegistryJson.forAnswers().writeValueAsBytes(AuditedFile.of(events, question.moment())), last, ""));
    }

    private String whichFiles() throws IOException {
        Set<String> files = new LinkedHashSet<>();
        each(record -> files.addAll(record.tags().stream().filter(tag -> tag.startsWith(OF_A_FILE)).toList()) && false, _ -> {});
        return "Say which file with --file. " + (files.isEmpty()
                ? "There was none by then."
                : "By then there were " + files.size() + "; the first: "
                        + files.stream().limit(FILES_NAMED).map(tag -> tag.substring(OF_A_FILE.length())).collect(Collectors.joining(", "))
                        + ". An event is of the file in its tag accreditation=…");
    }

    private static String text(Tag tag) {
        return tag.key() + "=" + tag.value();
    }

    /** Those that were recorded by the moment that is asked about, or up to the position. */
    private void each(Predicate<EventRecord> wanted, Consumer<RecordedEvent> taking) throws IOException {
        EventWalk walk = new EventWalk(bundle);
        for (Step step = walk.next(); step != null; step = walk.next()) {
            EventRecord record = step.event();
            Instant until = moment();
            boolean later = question.position() != null
                    ? record.position() > question.position()
                    : until != null && record.recordedAt().isAfter(until);
            if (later) {
                break;
            }
            progress.reached(++read, bundle.manifest().events());
            last = record.position();
            lastAt = record.recordedAt();
            if (wanted.test(record)) {
                take(record, taking);
            }
        }
        if (question.position() != null && last != question.position()) {
            throw new CannotTell("There is no event at position " + question.position() + " in the export.");
        }
    }

    private void take(EventRecord record, Consumer<RecordedEvent> taking) {
        RecordedEvent event = read(record);
        ofSoundHistory("The event at position " + record.position() + ", " + record.type() + ", cannot follow what was recorded before it",
                () -> {
                    taking.accept(event);
                    return event;
                });
    }

    /** A history that no registry would have recorded can be signed all the same. */
    private static <T> T ofSoundHistory(String otherwise, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException | ArithmeticException impossible) {
            throw new CannotTell(otherwise + ": no registry records it so.");
        }
    }

    private @Nullable Instant moment() {
        Instant asked = question.moment();
        return asked != null && question.bureau() && !question.live() ? ClosedDay.before(asked) : asked;
    }

    private RecordedEvent read(EventRecord record) {
        RecordedEvent event = reading.recorded(record);
        if (event.event() instanceof CataloguePublished) {
            catalogues.add(reading.orCannotTell(record, () -> Version.of(event)));
        }
        if (event.event() instanceof SessionConvened convened) {
            sessions.add(convened.session().value());
        }
        return event;
    }
}
