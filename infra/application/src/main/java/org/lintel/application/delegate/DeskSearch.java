package org.lintel.application.delegate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.security.PassportLine;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.FindAtDesk;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.Tag;
import org.lintel.language.Tags;
import org.lintel.language.delegate.DelegateId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds who stands at the desk by what their passport says. No name is searched through: names are sealed, and what is compared are keyed
 * fingerprints, so the cost does not grow with the number of delegates. Each that is found is recorded as opened first (inv-30).
 */
@Component
final class DeskSearch {
    private final RecordedDelegates recorded;
    private final Fingerprints fingerprints;
    private final CommandDesk desk;

    DeskSearch(RecordedDelegates recorded, Fingerprints fingerprints, CommandDesk desk) {
        this.recorded = recorded;
        this.fingerprints = fingerprints;
        this.desk = desk;
    }

    /**
     * @return the nominations of the person, of every organisation that made one
     * @throws ProblemException 404 where there is no such session, 422 where the officer has a conflict of interest with one of them
     */
    List<DelegateAnswer> named(SessionId session, String givenName, String familyName, LocalDate birthDate, Sender sender) {
        Set<Tag> either = new HashSet<>();
        either.add(Tags.person(fingerprints.of(givenName, familyName, birthDate, session)));
        PassportLine line = PassportLine.of(givenName, familyName);
        if (line != null) {
            either.add(Tags.passportLine(fingerprints.of(line, birthDate, session)));
        }
        return found(session, either, sender);
    }

    /** The same by the line that machines read. */
    List<DelegateAnswer> inPassport(SessionId session, PassportLine line, LocalDate birthDate, Sender sender) {
        return found(session, Set.of(Tags.passportLine(fingerprints.of(line, birthDate, session))), sender);
    }

    private List<DelegateAnswer> found(SessionId session, Set<Tag> tags, Sender sender) {
        if (!recorded.isConvened(session)) {
            throw ProblemException.notFound();
        }
        List<DelegateAnswer> found = new ArrayList<>();
        for (DelegateId id : recorded.nominatedAs(tags)) {
            Delegate delegate = recorded.find(id);
            if (delegate != null && isOpened(id, sender)) {
                found.add(DelegateAnswer.of(delegate, null));
            }
        }
        return found;
    }

    /** Without a mark: whoever sends a form again searches again. */
    private boolean isOpened(DelegateId id, Sender sender) {
        try {
            desk.carryOut(new FindAtDesk(id, sender.as(Role.SEC)), new Sender(sender.user(), null));
            return true;
        } catch (ProblemException erased) {
            if (erased.problem().status() == HttpStatus.NOT_FOUND.value()) {
                return false;
            }
            throw erased;
        }
    }
}
