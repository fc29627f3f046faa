package org.lintel.decisions.dueprocess;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.dueprocess.AppealDecided;
import org.lintel.language.dueprocess.ReliefGiven;

/**
 * Who did what in a file.
 *
 * @param involved everybody who took a step in it, but for interim relief in the appeal that is decided next (inv-11)
 * @param relieving who granted that relief: a step in an earlier appeal as soon as this one is decided; null where nobody did
 * @param recused officers who left it over a conflict of interest
 */
public record Officers(Set<UserId> involved, @Nullable UserId relieving, Set<UserId> recused) {
    public static final Officers NONE = new Officers(Set.of(), null, Set.of());

    public Officers after(Event event) {
        return switch (event) {
            case ReliefGiven relief -> new Officers(involved, relief.by().id(), recused);
            case AppealDecided _ ->
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
