package org.lintel.application.erasure;

import java.time.InstantSource;
import java.util.List;

import org.lintel.application.accreditation.AccreditationIds;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Erasing;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.erasure.ConcurInDelegateErasure;
import org.lintel.decisions.erasure.ConcurInErasure;
import org.lintel.decisions.erasure.RequestDelegateErasure;
import org.lintel.decisions.erasure.RequestErasure;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.erasure.DelegateErased;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasing a file or a delegate on request, by two persons: an administrator asks, a second officer concurs. */
@RestController
@RequestMapping("/api/subjects")
final class ErasureApi {
    private final CommandDesk desk;
    private final Erasing erasing;
    private final InstantSource clock;

    ErasureApi(CommandDesk desk, Erasing erasing, InstantSource clock) {
        this.desk = desk;
        this.erasing = erasing;
        this.clock = clock;
    }

    record ErasureBody() {}

    /** How far the erasing has come. */
    enum ErasureState {
        REQUESTED,
        ERASED
    }

    record ErasureAnswer(String id, ErasureState state, String after) {}

    @PostMapping("/{id}/erase")
    ErasureAnswer erase(@PathVariable String id, @RequestBody ErasureBody body, Sender sender) {
        return concurs(id, sender) ? concur(id, sender) : ask(id, sender);
    }

    ErasureAnswer ask(String id, Sender sender) {
        Accepted asked = desk.carryOut(asking(id, sender), sender);
        return new ErasureAnswer(id, ErasureState.REQUESTED, asked.after());
    }

    /** The keys go once it is recorded that they are to go: a crash in between is made good by sending it again, or by the next start. */
    ErasureAnswer concur(String id, Sender sender) {
        Accepted concurred = desk.carryOut(concurring(id, sender), sender);
        concurred.history().events(DelegateErased.class).findFirst().ifPresentOrElse(
                erased -> erasing.erase(erased.delegate(), erased.session(), clock.instant()),
                () -> erasing.erase(AccreditationIds.orNotFound(id), clock.instant()));
        return new ErasureAnswer(id, ErasureState.ERASED, concurred.after());
    }

    /** Who has both roles concurs where another has asked, and asks where nobody has. */
    private boolean concurs(String id, Sender sender) {
        if (!sender.user().is(Role.ADM)) {
            return true;
        }
        return sender.user().is(Role.SEN)
                && !(desk.rehearse(List.of(concurring(id, sender))).getFirst() instanceof Decision.Refused);
    }

    private Command asking(String id, Sender sender) {
        Actor administrator = sender.as(Role.ADM);
        return isDelegate(id, sender)
                ? new RequestDelegateErasure(new DelegateId(id), administrator)
                : new RequestErasure(AccreditationIds.orNotFound(id), administrator);
    }

    private Command concurring(String id, Sender sender) {
        Actor officer = sender.as(Role.SEN);
        return isDelegate(id, sender)
                ? new ConcurInDelegateErasure(new DelegateId(id), officer)
                : new ConcurInErasure(AccreditationIds.orNotFound(id), officer);
    }

    /** Ids are made by chance, so none is of a file and of a delegate. */
    private boolean isDelegate(String id, Sender sender) {
        RequestDelegateErasure asked = new RequestDelegateErasure(new DelegateId(AccreditationIds.orNotFound(id).value()),
                sender.as(Role.ADM));
        return !(desk.rehearse(List.of(asked)).getFirst() instanceof Decision.NotFound);
    }
}
