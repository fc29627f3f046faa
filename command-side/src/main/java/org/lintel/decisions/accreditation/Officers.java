package org.lintel.decisions.accreditation;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.OfficerRecused;

/**
 * Who did what in a file.
 *
 * @param involved everybody who took a step in it, but for interim relief in the appeal that is decided next (inv-11)
 * @param relieving who granted that relief: a step in an earlier appeal as soon as this one is decided; null where nobody did
 * @param recused officers who left it over a conflict of interest
 */
record Officers(Set<UserId> involved, @Nullable UserId relieving, Set<UserId> recused) {
    static final Officers NONE = new Officers(Set.of(), null, Set.of());

    Officers after(AccreditationEvent event) {
        return switch (event) {
            case InterimReliefGranted relief -> new Officers(involved, relief.by().id(), recused);
            case AppealUpheld _,AppealDismissed _ ->
                new Officers(relieving == null ? plus(involved, event.by().id()) : plus(plus(involved, event.by().id()), relieving), null,
                        recused);
            case OfficerRecused left -> new Officers(plus(involved, left.by().id()), relieving, plus(recused, left.by().id()));
            default -> new Officers(plus(involved, event.by().id()), relieving, recused);
        };
    }

    private static Set<UserId> plus(Set<UserId> all, UserId one) {
        Set<UserId> more = new HashSet<>(all);
        more.add(one);
        return Set.copyOf(more);
    }
}
