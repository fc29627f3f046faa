package org.lintel.application.badge;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.Command;
import org.lintel.decisions.badge.ActivateBadge;
import org.lintel.decisions.badge.InvalidateBadge;
import org.lintel.decisions.badge.ReissueBadge;
import org.lintel.decisions.badge.ReportBadgeLost;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.badges.BadgeRow;
import org.lintel.views.badges.BadgesPage;
import org.lintel.views.badges.BadgesQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** The commands on badges, and what of them can be read; nothing of it names anybody. */
@RestController
@RequestMapping("/api")
public final class BadgeApi {
    private static final String BADGES = "badges";

    private final BadgeCommands commands;
    private final GateDesk gate;
    private final BadgePrinting printing;
    private final RecordedBadges recorded;
    private final Views views;
    private final Reads reads;
    private final OpaqueTokens tokens;
    private final InstantSource clock;

    BadgeApi(BadgeCommands commands, GateDesk gate, BadgePrinting printing, RecordedBadges recorded, Views views, Reads reads,
            OpaqueTokens tokens,
            InstantSource clock) {
        this.commands = commands;
        this.gate = gate;
        this.printing = printing;
        this.recorded = recorded;
        this.views = views;
        this.reads = reads;
        this.tokens = tokens;
        this.clock = clock;
    }

    record ActivationBody(boolean identitySeen, boolean codeOfConductAccepted) implements BadgeStep {
        @Override
        public Command on(BadgeId badge, Sender sender, Sealer seal) {
            return new ActivateBadge(badge, identitySeen, codeOfConductAccepted, atTheGate(sender));
        }
    }

    record LossBody() implements BadgeStep {
        @Override
        public Command on(BadgeId badge, Sender sender, Sealer seal) {
            return new ReportBadgeLost(badge, partyOrOfficer(sender));
        }
    }

    record InvalidationBody(FreeText reasons) implements BadgeStep {
        @Override
        public Command on(BadgeId badge, Sender sender, Sealer seal) {
            return new InvalidateBadge(badge, seal.text(reasons, SealedField.BADGE_INVALIDATION_REASONS), sender.as(Role.SEC));
        }
    }

    record ReissueBody() implements BadgeStep {
        @Override
        public Command on(BadgeId badge, Sender sender, Sealer seal) {
            return new ReissueBadge(badge, BadgeCommands.newId(), sender.as(Role.SEC));
        }
    }

    /**
     * A badge in a list.
     *
     * @param since when the state was reached, UTC
     * @param replacedBy the badge in its place; null where there is none
     */
    record BadgeItem(String id, BadgeState state, String delegateId, String sessionId, Zone zone, Instant validUntil, Instant issuedAt,
            Instant since, @Nullable String replacedBy) {}

    /** A page of the list, in the order of issue; {@code next} is the cursor of the next one, or null. */
    record BadgeItems(List<BadgeItem> items, @Nullable String next) {}

    /** All of one delegate. */
    public record DelegatesBadges(List<BadgeAnswer> items) {}

    @GetMapping("/badges")
    BadgeItems list(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Long place = cursor == null ? null : (Long) Long.parseLong(tokens.cursor(BADGES, cursor));
        Instant now = clock.instant();
        BadgesPage page = reads.view(views.badges(), after).page(new BadgesQuery(Parameters.session("session", session),
                Parameters.oneOf("state", state, BadgeState.class), place, Reads.limit(limit)), now);
        return new BadgeItems(page.items().stream().map(row -> item(row, now)).toList(),
                page.next() == null ? null : tokens.ofCursor(BADGES, Long.toString(page.next())));
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike */
    @GetMapping("/delegates/{id}/badges")
    public DelegatesBadges ofDelegate(@PathVariable String id, Sender sender) {
        DelegateId delegate;
        try {
            delegate = new DelegateId(id);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
        return new DelegatesBadges(recorded.readableOf(delegate, partyOrOfficer(sender)).stream().map(one -> BadgeAnswer.of(one, null))
                .toList());
    }

    @GetMapping("/badges/{id}")
    BadgeAnswer one(@PathVariable String id, Sender sender) {
        return BadgeAnswer.of(recorded.readable(id, partyOrOfficer(sender)), null);
    }

    @GetMapping(value = "/badges/{id}/print", produces = MediaType.APPLICATION_PDF_VALUE)
    @ApiResponse(responseCode = "200", description = "The badge, two sides.", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "422", description = "The badge has ended, there is no name to show, or who it is may not be opened.", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<byte[]> print(@PathVariable String id, @RequestParam(required = false) @Nullable String language, Sender sender) {
        return printed(printing.pdf(id, sender, Parameters.language("language", language)));
    }

    static ResponseEntity<byte[]> printed(byte[] pdf) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"badge.pdf\"").body(pdf);
    }

    @PostMapping("/badges/{id}/activate")
    BadgeAnswer activate(@PathVariable String id, @RequestBody ActivationBody body, Sender sender) {
        return gate.activate(RecordedBadges.idOrNotFound(id), body, sender);
    }

    @PostMapping("/badges/{id}/report-lost")
    BadgeAnswer reportLost(@PathVariable String id, @RequestBody LossBody body, Sender sender) {
        return commands.carryOut(RecordedBadges.idOrNotFound(id), body, sender);
    }

    @PostMapping("/badges/{id}/invalidate")
    BadgeAnswer invalidate(@PathVariable String id, @RequestBody InvalidationBody body, Sender sender) {
        return commands.carryOut(RecordedBadges.idOrNotFound(id), body, sender);
    }

    /** Answers with the new badge. */
    @PostMapping("/badges/{id}/reissue")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BadgeAnswer> reissue(@PathVariable String id, @RequestBody ReissueBody body, Sender sender) {
        BadgeAnswer made = commands.carryOutAndIssue(RecordedBadges.idOrNotFound(id), body, sender);
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, "/api/badges/" + made.id()).body(made);
    }

    static Actor atTheGate(Sender sender) {
        return sender.as(sender.user().is(Role.SEC) ? Role.SEC : Role.SECU);
    }

    static Actor partyOrOfficer(Sender sender) {
        return sender.as(sender.user().is(Role.APP) ? Role.APP : Role.SEC);
    }

    private static BadgeItem item(BadgeRow row, Instant now) {
        return new BadgeItem(row.badge().value(), row.stateAt(now), row.delegate().value(), row.session().value(), row.zone(),
                row.validUntil(), row.issuedAt(), row.since(), row.replacement() == null ? null : row.replacement().value());
    }
}
