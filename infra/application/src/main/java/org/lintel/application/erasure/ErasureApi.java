package org.lintel.application.erasure;

import java.util.List;

import org.lintel.application.accreditation.AccreditationIds;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Erasing;
import org.lintel.decisions.Decision;
import org.lintel.decisions.erasure.ConcurInErasure;
import org.lintel.decisions.erasure.RequestErasure;
import org.lintel.language.Role;
import org.lintel.language.accreditation.AccreditationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasing on request, by two persons: an administrator asks, a second officer concurs. */
@RestController
@RequestMapping("/api/subjects")
final class ErasureApi {
    private final CommandDesk desk;
    private final Erasing erasing;

    ErasureApi(CommandDesk desk, Erasing erasing) {
        this.desk = desk;
        this.erasing = erasing;
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
        return concurs(AccreditationIds.orNotFound(id), sender) ? concur(id, sender) : ask(id, sender);
    }

    ErasureAnswer ask(String id, Sender sender) {
        AccreditationId file = AccreditationIds.orNotFound(id);
        Accepted asked = desk.carryOut(new RequestErasure(file, sender.as(Role.ADM)), sender);
        return new ErasureAnswer(file.value(), ErasureState.REQUESTED, asked.after());
    }

    /**
     * The keys go once it is recorded that they are to go. Where they cannot, the caller is not told that they are gone, and they go with one of the keeper's
     * next rounds: in this process or any other, whatever becomes of this one.
     */
    ErasureAnswer concur(String id, Sender sender) {
        AccreditationId file = AccreditationIds.orNotFound(id);
        Accepted concurred = desk.carryOut(new ConcurInErasure(file, sender.as(Role.SEN)), sender);
        erasing.catchUp();
        return new ErasureAnswer(file.value(), ErasureState.ERASED, concurred.after());
    }

    /** Who has both roles concurs where another has asked, and asks where nobody has. */
    private boolean concurs(AccreditationId file, Sender sender) {
        if (!sender.user().is(Role.ADM)) {
            return true;
        }
        return sender.user().is(Role.SEN)
                && !(desk.rehearse(List.of(new ConcurInErasure(file, sender.as(Role.SEN)))).getFirst() instanceof Decision.Refused);
    }
}
