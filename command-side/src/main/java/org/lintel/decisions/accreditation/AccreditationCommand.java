package org.lintel.decisions.accreditation;

import java.util.Set;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.FileErased;

/**
 * A command on one existing file. Each depends on that file and on the session's dates and calendar, an officer's on their conflicts of
 * interest with the organisation; some say on what else.
 */
public interface AccreditationCommand extends Command {
    /** What was erased is not written into again: nobody could read it, and nothing of it could be decided on. */
    Refusal ERASED = new Refusal("erased", "What was written into this file was erased, so nothing can be added to it.",
            "Make a new request.");

    AccreditationId accreditation();

    /** @param file the file that the command is about */
    Decision decide(Accreditation file, History history, Circumstances circumstances);

    @Override
    default Boundary boundary(History known) {
        Boundary own = Boundary.of(Tags.accreditation(accreditation())).and(
                Boundary.of(new Boundary.Criterion(Tags.erasure(accreditation()), Set.of(FileErased.class))));
        Accreditation file = Accreditation.from(known, accreditation());
        // What is not theirs is read no further than what does not exist, so that nobody tells one from the other by the time it takes.
        if (file == null || !file.isOpenTo(by())) {
            return own;
        }
        Boundary dated = own.and(DueDates.boundary(file.request().session())).and(alsoDependsOn(file));
        return NoConflictOfInterest.canConcern(by()) ? dated.and(NoConflictOfInterest.boundary(file)) : dated;
    }

    /** @return what else the decision depends on, now that the file is known */
    default Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[0];
    }

    @Override
    default Decision decide(History history, Circumstances circumstances) {
        Accreditation file = Accreditation.from(history, accreditation());
        if (file == null || !file.isOpenTo(by())) {
            return new Decision.NotFound();
        }
        Decision decision = decide(file, history, circumstances);
        return decision instanceof Decision.Accepted && isErased(history) ? new Decision.Refused(ERASED) : decision;
    }

    /** @return what it writes into the file is of these classes, or would be */
    default Set<RetentionClass> writes() {
        return Set.of(RetentionClass.RESTRICTED);
    }

    private boolean isErased(History history) {
        return writes().stream().anyMatch(FileRetention.of(accreditation(), history)::hasErased);
    }
}
