package org.lintel.application.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.accreditation.AccreditationIds;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.Words;
import org.lintel.application.transparency.LogKeeper;
import org.lintel.eventstore.CommitHistory;
import org.lintel.json.AuditedFile;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One file for auditors: what happened in it, what it looked like at a moment, and two moments of it side by side. Pseudonyms only; what is sealed stays so. */
@Controller
@RequestMapping("/audit/files/{id}")
final class FileAudit implements PageProblems.Page {
    static final int ENTRIES = 50;

    private final CommitHistory commits;
    private final AuditedFiles files;
    private final FileFacts facts;
    private final LogKeeper log;
    private final Words words;

    FileAudit(CommitHistory commits, AuditedFiles files, FileFacts facts, LogKeeper log, Words words) {
        this.commits = commits;
        this.files = files;
        this.facts = facts;
        this.log = log;
        this.words = words;
    }

    /**
     * A moment of the history.
     *
     * @param upTo position of the last event that is part of it
     * @param text how it is told
     */
    record Moment(long upTo, String text) {}

    /**
     * @param asOf a moment or a position; null for now
     * @param after the position behind which the page begins; null for the file's first entries
     * @throws ProblemException 404 where there was no such file then
     */
    @GetMapping
    String story(@PathVariable String id, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String after, Model model) {
        Moment moment = moment("asOf", asOf);
        Long behind = AuditParameters.position("after", after);
        List<RecordedEvent> events = eventsOf(id, moment);
        if (events.isEmpty()) {
            throw ProblemException.notFound();
        }
        List<FileStory.Entry> rest = story(events).stream().filter(entry -> behind == null || entry.position() > behind).toList();
        show(id, model);
        model.addAttribute("asOf", AuditParameters.given(asOf));
        model.addAttribute("moment", moment);
        model.addAttribute("facts", facts.of(AuditedFile.of(events, null)));
        model.addAttribute("entries", rest.stream().limit(ENTRIES).toList());
        model.addAttribute("next", rest.size() > ENTRIES ? (Long) rest.get(ENTRIES - 1).position() : null);
        return "audit-file";
    }

    /**
     * @param one a moment or a position; null for when the file was opened
     * @param other likewise; null for now
     * @throws ProblemException 404 where there is no such file
     */
    @GetMapping("/comparison")
    String beside(@PathVariable String id, @RequestParam(required = false) @Nullable String one,
            @RequestParam(required = false) @Nullable String other, Model model) {
        Moment second = moment("other", other);
        List<RecordedEvent> all = eventsOf(id, moment("", null));
        if (all.isEmpty()) {
            throw ProblemException.notFound();
        }
        Moment first = AuditParameters.given(one) == null ? at(all.getFirst().position()) : moment("one", one);
        long later = Math.max(first.upTo, second.upTo);
        long earlier = Math.min(first.upTo, second.upTo);
        show(id, model);
        model.addAttribute("one", AuditParameters.given(one));
        model.addAttribute("other", AuditParameters.given(other));
        model.addAttribute("first", first);
        model.addAttribute("second", second);
        model.addAttribute("lines", facts.beside(then(all, first), then(all, second)));
        List<FileStory.Entry> between = story(all).stream().filter(entry -> entry.position() > earlier && entry.position() <= later)
                .toList();
        model.addAttribute("entries", between.stream().limit(ENTRIES).toList());
        model.addAttribute("next", between.size() > ENTRIES ? (Long) between.get(ENTRIES - 1).position() : null);
        model.addAttribute("asOf", Long.toString(later));
        return "audit-comparison";
    }

    private void show(String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("tab", id);
        model.addAttribute("sealed", log.standing().sealed());
    }

    private List<RecordedEvent> eventsOf(String id, Moment moment) {
        AccreditationId file = AccreditationIds.orNotFound(id);
        return moment.upTo < 0 ? List.of() : files.eventsOf(file, moment.upTo);
    }

    private List<FileStory.Entry> story(List<RecordedEvent> events) {
        return FileStory.of(events, PageLanguage.present(), words.message("audit.sealed"));
    }

    private static @Nullable AuditedFile then(List<RecordedEvent> all, Moment moment) {
        List<RecordedEvent> until = all.stream().filter(event -> event.position() <= moment.upTo).toList();
        return until.isEmpty() ? null : AuditedFile.of(until, null);
    }

    /** What is to come is not known: a moment that is not over, and a position that is not taken, are now. */
    private Moment moment(String field, @Nullable String text) {
        String given = AuditParameters.given(text);
        long head = commits.head();
        if (given == null) {
            return new Moment(head, words.message("audit.now", Long.toString(head)));
        }
        if (AuditParameters.isPosition(given)) {
            return at(Math.min(head, Long.parseLong(given)));
        }
        Instant moment = AuditParameters.lastMoment(field, given);
        long position = moment == null ? head : commits.positionAt(moment);
        return new Moment(position, words.message("audit.moment", words.minute(moment), Long.toString(position)));
    }

    private Moment at(long position) {
        return new Moment(position, words.message("audit.at", Long.toString(position)));
    }
}
