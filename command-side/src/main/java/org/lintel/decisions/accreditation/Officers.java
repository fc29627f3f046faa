package org.lintel.decisions.accreditation;

import java.util.HashSet;
import java.util.Set;

import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.OfficerRecused;

/**
 * Who did what in a file.
 *
 * @param involved everybody who took a step in it, but for interim relief in an appeal that is open (inv-11)
 * @param recused officers who left it over a conflict of interest
 */
record Officers(Set<UserId> involved, Set<UserId> recused) {
    static final Officers NONE = new Officers(Set.of(), Set.of());

    Officers after(AccreditationEvent event) {
        return switch (event) {
            case InterimReliefGranted _ -> this;
            case OfficerRecused left -> new Officers(plus(involved, left.by().id()), plus(recused, left.by().id()));
            default -> new Officers(plus(involved, event.by().id()), recused);
        };
    }

    private static Set<UserId> plus(Set<UserId> all, UserId one) {
        Set<UserId> more = new HashSet<>(all);
        more.add(one);
        return Set.copyOf(more);
    }
}
