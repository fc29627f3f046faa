package org.lintel.decisions.accreditation;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.RetentionClock;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RecordsErased;

/** Time has come for one class of what a file holds: it is erased. */
public record EraseRecords(AccreditationId accreditation, RetentionClass retention, Actor by) implements AccreditationCommand {
    /** @throws IllegalArgumentException for a class of which no file holds anything */
    public EraseRecords {
        if (!RetentionClass.OF_FILES.contains(retention)) {
            throw new IllegalArgumentException("A file holds nothing of this class.");
        }
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        RetentionClock clock = FileRetention.of(accreditation, history);
        return mayBeErased(file, clock, circumstances)
                ? new Decision.Accepted(List.of(
                        new RecordsErased(accreditation, retention, Objects.requireNonNull(clock.running()).until(retention), by)))
                : new Decision.NothingToDo();
    }

    /** It adds nothing that could be read, so what was erased before does not keep the rest from being erased. */
    @Override
    public Set<RetentionClass> writes() {
        return Set.of();
    }

    /**
     * What is due and not held (guideline G23): whatever holds a file, an open appeal or the time for one, is asked here and nowhere else, in the same
     * boundary in which the erasing is recorded.
     */
    private boolean mayBeErased(Accreditation file, RetentionClock clock, Circumstances circumstances) {
        return clock.isDue(retention, circumstances.now()) && file.isOver(circumstances.now());
    }
}
