package org.lintel.application.access;

import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Opener;
import org.lintel.application.sealing.Opening;
import org.lintel.application.security.User;
import org.lintel.decisions.access.OpenConfidential;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.words.Language;
import org.springframework.stereotype.Component;

/**
 * inv-30: the one way to what is confidential. What opens it is given only after the reading was recorded; where that cannot be, the call ends as
 * a command ends that cannot be carried out (503), and nothing was opened.
 */
@Component
public final class ConfidentialReading {
    private final CommandDesk desk;
    private final Opening opening;

    ConfidentialReading(CommandDesk desk, Opening opening) {
        this.desk = desk;
        this.opening = opening;
    }

    /** @throws ProblemException 403 for who is no officer, 404, 422 for an officer with a conflict of interest, 503 */
    public Opener of(AccreditationId file, Purpose purpose, Sender sender, Language language) {
        mustBeAnOfficer(sender.user());
        // Without a mark: whoever sends a form again reads again, and that is recorded again.
        desk.carryOut(new OpenConfidential(file, purpose, RetentionClass.CONFIDENTIAL, sender.as(Role.SEC)),
                new Sender(sender.user(), null));
        return opening.confidential(file, language);
    }

    /** Judged before it is told whether there is such a file. @throws ProblemException 403 */
    public static void mustBeAnOfficer(User user) {
        if (!user.is(Role.SEC)) {
            throw ProblemException.wrongRole();
        }
    }
}
