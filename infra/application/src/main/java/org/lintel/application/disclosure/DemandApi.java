package org.lintel.application.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opening;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.decisions.disclosure.RecordDemand;
import org.lintel.decisions.disclosure.ReferDemand;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandReferred;
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

/** What authorities demand: it is recorded and goes to the legal adviser, and no door answers it with data (inv-23). */
@RestController
@RequestMapping("/api/demands")
final class DemandApi {
    private final CommandDesk desk;
    private final Sealing sealing;
    private final Opening opening;
    private final Disclosures disclosures;

    DemandApi(CommandDesk desk, Sealing sealing, Opening opening, Disclosures disclosures) {
        this.desk = desk;
        this.sealing = sealing;
        this.opening = opening;
        this.disclosures = disclosures;
    }

    /**
     * @param authority of which State, ISO 3166 alpha-3
     * @param demand what was demanded and how; it may name persons, and is sealed
     */
    record DemandBody(SessionId sessionId, CountryCode authority, FreeText demand) {}

    record ReferralBody() {}

    /**
     * @param demand null in the answer to a command
     * @param referredAt when it went to the legal adviser, UTC; null while it has not
     */
    record DemandAnswer(String id, String sessionId, String authority, @Nullable FreeText demand, @Nullable Instant recordedAt,
            @Nullable Instant referredAt, @Nullable String after) {}

    /** All of one session, the latest first. */
    record Demands(List<DemandAnswer> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DemandAnswer> take(@RequestBody DemandBody body, Sender sender) {
        DemandId id = new DemandId(UUID.randomUUID().toString());
        Accepted accepted = desk.carryOut(command(id, body, sealing.forRehearsalIn(body.sessionId), sender),
                () -> command(id, body, sealing.of(id, body.sessionId), sender), sender);
        DemandRecorded recorded = accepted.only(DemandRecorded.class);
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, "/api/demands")
                .body(new DemandAnswer(recorded.demand().value(), recorded.session().value(), recorded.state().value(), null, null, null,
                        accepted.after()));
    }

    @PostMapping("/{id}/refer")
    DemandAnswer refer(@PathVariable String id, @RequestBody ReferralBody body, Sender sender) {
        Accepted accepted = desk.carryOut(new ReferDemand(idOrNotFound(id), sender.as(Role.SEC)), sender);
        DemandReferred referred = accepted.history().events(DemandReferred.class).findFirst().orElseThrow();
        return new DemandAnswer(referred.demand().value(), referred.session().value(), referred.state().value(), null, null, null,
                accepted.after());
    }

    @GetMapping
    Demands list(@RequestParam String session) {
        return new Demands(disclosures.demanded(DisclosureApi.sessionOf(session)).stream().map(this::answer).toList());
    }

    private DemandAnswer answer(Disclosures.Demand demand) {
        DemandRecorded recorded = (DemandRecorded) demand.recorded().event();
        return new DemandAnswer(recorded.demand().value(), recorded.session().value(), recorded.state().value(),
                opening.of(recorded.demand(), PageLanguage.present()).text(recorded.text(), SealedField.DEMAND),
                demand.recorded().occurredAt(),
                demand.referred() == null ? null : demand.referred().occurredAt(), null);
    }

    private static RecordDemand command(DemandId id, DemandBody body, Sealer seal, Sender sender) {
        return new RecordDemand(id, body.sessionId, body.authority, seal.text(body.demand, SealedField.DEMAND),
                sender.as(Role.SEC));
    }

    private static DemandId idOrNotFound(String text) {
        try {
            return new DemandId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
