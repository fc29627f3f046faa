package org.lintel.application.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Name;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Problem.BadField;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.FingerprintKeys;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.session.ConveneSession;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;
import org.lintel.views.sessions.SessionRow;
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

/** Sessions of the Assembly. */
@RestController
@RequestMapping("/api/sessions")
final class SessionApi {
    private static final String LIST = "sessions";

    private final CommandDesk desk;
    private final Views views;
    private final Reads reads;
    private final OpaqueTokens tokens;
    private final FingerprintKeys fingerprintKeys;

    SessionApi(CommandDesk desk, Views views, Reads reads, OpaqueTokens tokens, FingerprintKeys fingerprintKeys) {
        this.fingerprintKeys = fingerprintKeys;
        this.desk = desk;
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
    }

    /** What an officer enters. */
    record SessionBody(SessionId id, Name name, LocalDate opens, LocalDate closes, Name venue, CountryCode hostState,
            RequestWindow requestWindow, Map<ParticipantCategory, Integer> quotas, int quotaPerOrganisation, List<Name> mandatoryChecks) {
        void refuseContradictions() {
            List<BadField> errors = new ArrayList<>();
            if (closes.isBefore(opens)) {
                errors.add(new BadField("closes", "not-acceptable", "A session does not close before it opens."));
            }
            quotas.forEach((category, quota) -> {
                if (quota < 0) {
                    errors.add(new BadField("quotas." + category, "not-acceptable", "A quota is not negative."));
                }
            });
            if (quotaPerOrganisation < 0) {
                errors.add(new BadField("quotaPerOrganisation", "not-acceptable", "A quota is not negative."));
            }
            if (!errors.isEmpty()) {
                throw ProblemException.malformed(errors);
            }
        }
    }

    /** A session; {@code after} only in the answer to its creation. */
    record SessionAnswer(String id, String name, LocalDate opens, LocalDate closes, String venue, CountryCode hostState,
            RequestWindow requestWindow, Map<ParticipantCategory, Integer> quotas, int quotaPerOrganisation, List<String> mandatoryChecks,
            @Nullable String after) {
        static SessionAnswer of(SessionConvened event, String after) {
            return new SessionAnswer(event.session().value(), event.name(), event.opens(), event.closes(), event.venue(), event.hostState(),
                    event.requestWindow(), event.quotas(), event.quotaPerOrganisation(), event.mandatoryChecks(), after);
        }

        static SessionAnswer of(SessionRow row) {
            return new SessionAnswer(row.session().value(), row.name(), row.opens(), row.closes(), row.venue(), row.hostState(),
                    row.requestWindow(), row.quotas(), row.quotaPerOrganisation(), row.mandatoryChecks(), null);
        }
    }

    /** A page of sessions; {@code next} is the cursor of the next one, or null. */
    record SessionAnswers(List<SessionAnswer> items, @Nullable String next) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SessionAnswer> convene(@RequestBody SessionBody body, Sender sender) {
        body.refuseContradictions();
        Accepted accepted = desk.carryOut(command(body, sender, fingerprintKeys.notMade()),
                () -> command(body, sender, fingerprintKeys.made(body.id)), sender);
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/sessions/" + body.id.value())
                .body(SessionAnswer.of(accepted.only(SessionConvened.class), accepted.after()));
    }

    private static ConveneSession command(SessionBody body, Sender sender, Sealed<FreeText> fingerprintKey) {
        return new ConveneSession(body.id, body.name.value(), body.opens, body.closes, body.venue.value(), body.hostState,
                body.requestWindow, body.quotas, body.quotaPerOrganisation, body.mandatoryChecks.stream().map(Name::value).toList(),
                fingerprintKey, sender.as(Role.SEC));
    }

    @GetMapping
    SessionAnswers list(@RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = Reads.limit(limit);
        SessionId last = cursor == null ? null : new SessionId(tokens.cursor(LIST, cursor));
        List<SessionRow> rows = reads.view(views.sessions(), after).list(last, most + 1);
        List<SessionRow> shown = rows.subList(0, Math.min(most, rows.size()));
        return new SessionAnswers(shown.stream().map(SessionAnswer::of).toList(),
                rows.size() > most ? tokens.ofCursor(LIST, shown.getLast().session().value()) : null);
    }

    @GetMapping("/{id}")
    SessionAnswer one(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        SessionRow row = idOf(id) == null ? null : reads.view(views.sessions(), after).find(new SessionId(id));
        if (row == null) {
            throw ProblemException.notFound();
        }
        return SessionAnswer.of(row);
    }

    private static @Nullable SessionId idOf(String text) {
        try {
            return new SessionId(text);
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }
}
