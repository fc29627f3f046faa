package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.InformationSupplied;

/** The applicant supplies what is missing or answers a clarification, within the period given. */
public record SupplyInformation(AccreditationId accreditation, Sealed<FreeText> information, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), AWAITING_INFORMATION), InformationPeriod.isRunning(file, circumstances.now()))
                .then(() -> new InformationSupplied(accreditation, information, nextCheckDue(file, history, circumstances), by));
    }

    /** An answered question goes on in vetting; what was missing is checked again. */
    private static @Nullable Instant nextCheckDue(Accreditation file, History history, Circumstances circumstances) {
        return file.questions().awaitsClarification()
                ? null
                : DueDates.in(file.request().session(), history, circumstances).completenessCheck();
    }
}
