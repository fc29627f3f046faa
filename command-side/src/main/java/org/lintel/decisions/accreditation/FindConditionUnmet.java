package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.EXPIRED;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeGiven;

/** inv-27: an officer finds that a condition of the grant is not met, which starts the suspension procedure with a notice. */
public record FindConditionUnmet(AccreditationId accreditation, int condition, Sealed<FreeText> reasons, @Nullable Sealed<FreeText> gist,
        Actor by)
        implements
            AccreditationCommand {
    private static final Refusal EXPIRED = new Refusal("condition-expired", "This condition no longer binds.",
            "Give notice on another ground, if there is one.");

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationGranted grant = file.grant();
        if (grant == null || condition < 1 || condition > grant.conditions().size()) {
            return Decision.provided(() -> StateAllows.refusal("no-condition", "The grant has no such condition.")).thenAll(List::of);
        }
        Condition unmet = grant.conditions().get(condition - 1);
        Justification justification = new Justification(unmet.ground().name(), reasons, gist);
        DueDates dueDates = DueDates.in(file.request().session(), history, circumstances);
        return Decision
                .provided(StateAllows.in(file.state(), ACTIVE), NoConflictOfInterest.of(by, file, history), justification.groundIsLawful(),
                        Rule.that(() -> !dueDates.today().isAfter(unmet.expires()), EXPIRED),
                        ReplyPeriod.noneIsOpen(file, circumstances.now()))
                .thenAll(() -> List.of(new ConditionFoundUnmet(accreditation, condition, reasons, by),
                        new NoticeGiven(accreditation, Intent.SUSPEND, unmet.ground(), reasons, gist, dueDates.replyToUnopenedNotice(),
                                Declaration.NO_CONFLICT_OF_INTEREST, by)));
    }
}
