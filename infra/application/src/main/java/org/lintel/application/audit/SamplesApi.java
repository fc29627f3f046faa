package org.lintel.application.audit;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.audit.DrawSample;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.Seed;
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

/** Random samples of decisions, for auditors: drawing one, which were drawn, and what of them is still to be followed up. */
@RestController
@RequestMapping("/api/audit")
final class SamplesApi {
    /** How many decisions are drawn where nothing is said. */
    static final int USUAL_SIZE = 25;
    static final int LARGEST_SIZE = 100;

    private final CommandDesk desk;
    private final SampleBasis basis;
    private final Views views;
    private final Reads reads;
    private final SampleAnswers answers;

    SamplesApi(CommandDesk desk, SampleBasis basis, Views views, Reads reads, SampleAnswers answers) {
        this.desk = desk;
        this.basis = basis;
        this.views = views;
        this.reads = reads;
        this.answers = answers;
    }

    /**
     * @param size how many are wanted, 1 to 100; 25 where it is not said
     * @param seed a hexadecimal number of one's own; the root hash of the log's newest checkpoint where it is not said
     */
    record DrawBody(SessionId sessionId, DecisionKind kind, @Nullable Integer size, @Nullable Seed seed) {}

    /** What is needed to draw it again, and which positions were drawn, in their order. */
    record DrawAnswer(String id, long upTo, String seed, boolean ownSeed, int population, List<Long> drawn, String after) {}

    /** All of one session, the latest first. */
    record Samples(List<SampleAnswers.SampleItem> items) {}

    /** What is still to be done in one session, what has waited the longest first. */
    record FollowUps(List<SampleAnswers.FollowUpItem> items) {}

    @PostMapping("/samples")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DrawAnswer> draw(@RequestBody DrawBody body, Sender sender) {
        int size = body.size == null ? USUAL_SIZE : body.size;
        if (size < 1 || size > LARGEST_SIZE) {
            throw ProblemException.malformed("size", "not-acceptable", "A sample has 1 to " + LARGEST_SIZE + " decisions.");
        }
        SampleBasis.Sealed sealed = basis.sealed();
        Accepted accepted = desk
                .carryOut(new DrawSample(new SampleId(UUID.randomUUID().toString()), body.sessionId, body.kind, sealed.upTo(),
                        body.seed == null ? sealed.root() : body.seed, body.seed != null, size,
                        basis.candidates(body.sessionId, body.kind, sealed.upTo()), sender.as(Role.AUD)), sender);
        SampleDrawn drawn = accepted.only(SampleDrawn.class);
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, "/api/audit/samples/" + drawn.sample().value())
                .body(new DrawAnswer(drawn.sample().value(), drawn.upTo(), drawn.seed().value(), drawn.ownSeed(), drawn.population(),
                        drawn.drawn().stream().map(SampledDecision::position).toList(), accepted.after()));
    }

    @GetMapping("/samples")
    Samples list(@RequestParam String session, @RequestParam(required = false) @Nullable String after) {
        return new Samples(of(session, after).stream().map(answers::item).toList());
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
    FollowUps followUps(@RequestParam String session, @RequestParam(required = false) @Nullable String after) {
        return new FollowUps(of(session, after).stream().flatMap(row -> answers.followUps(row).stream())
                .sorted(Comparator.comparing(SampleAnswers.FollowUpItem::since)).toList());
    }

    private List<SampleRow> of(String session, @Nullable String after) {
        SessionId id = Parameters.session("session", session);
        if (id == null) {
            throw ProblemException.malformed("session", "missing", "This parameter is needed.");
        }
        return reads.view(views.samples(), after).of(id);
    }

    static SampleId idOrNotFound(String text) {
        try {
            return new SampleId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
