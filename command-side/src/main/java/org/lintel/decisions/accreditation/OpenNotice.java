package org.lintel.decisions.accreditation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeOpened;

/** The party opens a notice in its inbox; a period to reply that the notice starts begins now. Opened again, nothing happens. */
public record OpenNotice(AccreditationId accreditation, int notice, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        if (notice < 1 || notice > file.notices().count()) {
            return new Decision.NotFound();
        }
        if (file.notices().opened().contains(notice)) {
            return new Decision.NothingToDo();
        }
        return new Decision.Accepted(List.of(new NoticeOpened(accreditation, notice,
                replyPeriod(file, DueDates.in(file.request().session(), history, circumstances)), by)));
    }

    /** Opening never lengthens a period: where the longest form of it ends sooner, that end stays. */
    private @Nullable Period replyPeriod(Accreditation file, DueDates dueDates) {
        Notices.Intended intent = file.notices().intent();
        if (intent == null || intent.notice() != notice || intent.answered()) {
            return null;
        }
        Period fromNow = dueDates.replyToOpenedNotice();
        return intent.replyPeriod() != null && !fromNow.endsAt().isBefore(intent.replyPeriod().endsAt()) ? null : fromNow;
    }
}
