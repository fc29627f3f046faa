package org.lintel.application.audit;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opener;
import org.lintel.application.sealing.Opening;
import org.lintel.decisions.audit.ApproveOpening;
import org.lintel.decisions.audit.OpenReasons;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.audit.DecisionReasons;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.ReasonsOpened;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The supervised opening of a sampled decision's reasons: another auditor agrees, and who asked is shown them once (inv-30). */
@RestController
@RequestMapping("/api/audit/samples/{id}/openings/{opening}")
final class SampledReasonsApi {
    private final CommandDesk desk;
    private final RecordedDecisions decisions;
    private final Opening opening;

    SampledReasonsApi(CommandDesk desk, RecordedDecisions decisions, Opening opening) {
        this.desk = desk;
        this.decisions = decisions;
        this.opening = opening;
    }

    record ApprovalBody() {}

    record OpenBody() {}

    record ApprovedAnswer(String id, String sampleId, String after) {}

    /**
     * What was written as reasons.
     *
     * @param gist what the party was told of a security ground; null where there is none
     */
    record ReasonsAnswer(String id, String sampleId, long position, String type, FreeText reasons, @Nullable FreeText gist,
            String approvedBy, String after) {}

    @PostMapping("/approve")
    ApprovedAnswer approve(@PathVariable String id, @PathVariable("opening") String asked, @RequestBody ApprovalBody body, Sender sender) {
        Accepted accepted = desk.carryOut(new ApproveOpening(idOrNotFound(asked), SamplesApi.idOrNotFound(id), sender.as(Role.AUD)),
                sender);
        return new ApprovedAnswer(asked, id, accepted.after());
    }

    /** Records it and then shows the reasons, once: whoever sends the call again, under the same key too, is shown nothing. */
    @PostMapping("/open")
    ReasonsAnswer open(@PathVariable String id, @PathVariable("opening") String asked, @RequestBody OpenBody body, Sender sender) {
        Accepted accepted = desk.carryOut(new OpenReasons(idOrNotFound(asked), SamplesApi.idOrNotFound(id), sender.as(Role.AUD)),
                new Sender(sender.user(), null));
        ReasonsOpened opened = accepted.only(ReasonsOpened.class);
        Event decision = decisions.at(opened.position());
        List<FreeText> written = written(decision, opening.of(opened.subject(), PageLanguage.present()));
        return new ReasonsAnswer(asked, id, opened.position(), EventTable.of(decision.getClass()).name(),
                written.getFirst(), written.size() > 1 ? written.getLast() : null, opened.approvedBy().value(), accepted.after());
    }

    private static List<FreeText> written(Event decision, Opener opener) {
        SealedField[] fields = Arrays.stream(SealedField.values()).filter(field -> field.isOf(decision.getClass()))
                .toArray(SealedField[]::new);
        return DecisionReasons.of(decision).stream().map(sealed -> opener.text(sealed, fields)).toList();
    }

    private static OpeningId idOrNotFound(String text) {
        try {
            return new OpeningId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
