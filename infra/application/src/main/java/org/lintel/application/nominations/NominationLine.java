package org.lintel.application.nominations;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.session.ParticipantCategory;

/** One line of a file of nominations, as it was understood. */
sealed interface NominationLine {
    /** @return its number as a spreadsheet shows it, the header being 1 */
    int line();

    /** A person whom the line nominates; prints nothing of itself. */
    record Good(int line, Organisation organisation, ParticipantCategory category, Person person, DelegateRole role, Visibility visibility,
            boolean atRisk, Particulars particulars) implements NominationLine {
        @Override
        public String toString() {
            return "Good[line=" + line + "]";
        }
    }

    /**
     * What is wrong with the line; repeats nothing of it.
     *
     * @param field the column's name, or null where the line as a whole is wrong
     * @param code stable, for programs
     * @param detail a sentence for a person
     */
    record Refused(int line, @Nullable String field, String code, String detail) implements NominationLine {}
}
