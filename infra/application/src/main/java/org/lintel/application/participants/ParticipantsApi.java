package org.lintel.application.participants;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.decisions.participants.PublishEdition;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.participants.EditionPublished;
import org.lintel.views.words.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of participants: the latest edition for everybody, and publishing one for officers. */
@RestController
@RequestMapping("/api/sessions/{id}/participants")
final class ParticipantsApi {
    private final Participants participants;
    private final CommandDesk desk;

    ParticipantsApi(Participants participants, CommandDesk desk) {
        this.participants = participants;
        this.desk = desk;
    }

    record EditionBody() {}

    /** @param edition the number of the edition that holds who may be named now; whom it holds is read where everybody reads it */
    record EditionAnswer(String session, int edition, @Nullable String after) {}

    @GetMapping
    ParticipantsAnswer latest(@PathVariable String id) {
        return participants.of(idOrNotFound(id), Language.EN);
    }

    /** Where nothing has changed since the latest edition, that one stands. */
    @PostMapping
    EditionAnswer publish(@PathVariable String id, @RequestBody EditionBody body, Sender sender) {
        SessionId session = idOrNotFound(id);
        Accepted accepted = desk.carryOut(new PublishEdition(session, sender.as(Role.SEC)), sender);
        int edition = accepted.history().events(EditionPublished.class).filter(one -> one.session().equals(session))
                .reduce((_, latest) -> latest).orElseThrow().number();
        return new EditionAnswer(session.value(), edition, accepted.after());
    }

    static SessionId idOrNotFound(String text) {
        try {
            return new SessionId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
