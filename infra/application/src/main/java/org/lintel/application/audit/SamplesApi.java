package org.lintel.application.audit;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.audit.AskSample;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.Seed;
import org.lintel.views.samples.FollowUpRow;
import org.lintel.views.samples.Paged;
import org.lintel.views.samples.SampleRow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Random samples of decisions, for auditors: asking for one, which were asked for and drawn, and what of them is still to be followed up. */
@RestController
@RequestMapping("/api/audit")
final class SamplesApi {
    /** How many decisions are drawn where nothing is said. */
    static final int USUAL_SIZE = 25;
    static final int LARGEST_SIZE = 100;

    private static final String SAMPLES = "samples";
    private static final String FOLLOW_UPS = "follow-ups";

    private final CommandDesk desk;
    private final Views views;
    private final Reads reads;
    private final OpaqueTokens tokens;
    private final SampleAnswers answers;

    SamplesApi(CommandDesk desk, Views views, Reads reads, OpaqueTokens tokens, SampleAnswers answers) {
        this.desk = desk;
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
        this.answers = answers;
    }

    /**
     * @param size how many are wanted, 1 to 100; 25 where it is not said
     * @param seed a hexadecimal number of one's own; where it is not said, the root hash of the log's tree that ends with the asking
     */
    record AskBody(SessionId sessionId, DecisionKind kind, @Nullable Integer size, @Nullable Seed seed) {}

    /** It is drawn by itself, as soon as the log has sealed that it was asked for: a second or two, as a rule. */
    record AskedSample(String id, String after) {}

    /** A page of one session's, the latest first; {@code next} is the cursor of the next one, or null. */
    record Samples(List<SampleAnswers.SampleItem> items, @Nullable String next) {}

    /** A page of what is still to be done in one session, what has waited the longest first; {@code next} is the cursor of the next one, or null. */
    record FollowUps(List<SampleAnswers.FollowUpItem> items, @Nullable String next) {}

    @PostMapping("/samples")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AskedSample> ask(@RequestBody AskBody body, Sender sender) {
        int size = body.size == null ? USUAL_SIZE : body.size;
        if (size < 1 || size > LARGEST_SIZE) {
            throw ProblemException.malformed("size", "not-acceptable", "A sample has 1 to " + LARGEST_SIZE + " decisions.");
        }
        Accepted accepted = desk.carryOut(new AskSample(new SampleId(UUID.randomUUID().toString()), body.sessionId, body.kind, size,
                body.seed, sender.as(Role.AUD)), sender);
        String id = accepted.only(SampleAsked.class).sample().value();
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, "/api/audit/samples/" + id)
                .body(new AskedSample(id, accepted.after()));
    }

    @GetMapping("/samples")
    Samples list(@RequestParam String session, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String after) {
        Paged<SampleRow> page = reads.view(views.samples(), after).page(required(session), place(SAMPLES, cursor), Reads.limit(limit));
        return new Samples(page.items().stream().map(answers::item).toList(), cursor(SAMPLES, page.next()));
    }

    @GetMapping("/samples/{id}")
    SampleAnswers.SampleAnswer one(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        SampleRow row = reads.view(views.samples(), after).find(idOrNotFound(id));
        if (row == null) {
            throw ProblemException.notFound();
        }
        return answers.answer(row);
    }

    @GetMapping("/follow-ups")
    FollowUps followUps(@RequestParam String session, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String after) {
        Paged<FollowUpRow> page = reads.view(views.samples(), after).followUps(required(session), place(FOLLOW_UPS, cursor),
                Reads.limit(limit));
        return new FollowUps(page.items().stream().map(answers::item).toList(), cursor(FOLLOW_UPS, page.next()));
    }

    private static SessionId required(String session) {
        SessionId id = Parameters.session("session", session);
        if (id == null) {
            throw ProblemException.malformed("session", "missing", "This parameter is needed.");
        }
        return id;
    }

    private @Nullable Long place(String list, @Nullable String cursor) {
        return cursor == null ? null : Long.valueOf(tokens.cursor(list, cursor));
    }

    private @Nullable String cursor(String list, @Nullable Long place) {
        return place == null ? null : tokens.ofCursor(list, place.toString());
    }

    static SampleId idOrNotFound(String text) {
        try {
            return new SampleId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
