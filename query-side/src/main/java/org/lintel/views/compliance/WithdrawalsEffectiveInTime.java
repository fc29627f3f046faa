package org.lintel.views.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A consent that was taken back had no more effect within hours (guideline G05). To be listed ends with the first edition without the person, or at once where
 * no edition named them; a consent to pass something on ends at once, for nothing is passed on without it. A withdrawal is judged once it has effect or its time
 * is over, whichever comes first.
 *
 * @param hours after it was recorded
 */
public record WithdrawalsEffectiveInTime(int hours) implements PersonProperty {
    /** @throws IllegalArgumentException when there is not one hour for it */
    public WithdrawalsEffectiveInTime {
        if (hours < 1) {
            throw new IllegalArgumentException("There is at least one hour for a withdrawal to take effect.");
        }
    }

    @Override
    public List<Sample> samples(PersonCase one) {
        return one.withdrawals().stream().map(this::sample).toList();
    }

    /** Who agrees again while there is time has nothing left to be judged; a time that was over stays missed. */
    private Sample sample(Withdrawal withdrawal) {
        CountedEvent withdrawn = withdrawal.withdrawn();
        CountedEvent effective = withdrawal.effective();
        CountedEvent takenBack = withdrawal.takenBack();
        Instant over = withdrawn.recordedAt().plus(Duration.ofHours(hours)).plusSeconds(1);
        if (effective != null && effective.recordedAt().isBefore(over)) {
            Sample.Reason taken = new Sample.Reason(withdrawn, Why.CONSENT_TAKEN_BACK);
            return new Sample(withdrawn.recordedAt(), effective.recordedAt(), true,
                    effective.equals(withdrawn)
                            ? List.of(new Sample.Reason(withdrawn, Why.CONSENT_TAKEN_BACK_AT_ONCE))
                            : List.of(taken, new Sample.Reason(effective, Why.EDITION_IN_TIME)));
        }
        if (takenBack != null && takenBack.recordedAt().isBefore(over)) {
            return new Sample(withdrawn.recordedAt(), over, false, List.of(new Sample.Reason(withdrawn, Why.CONSENT_TAKEN_BACK)),
                    takenBack.recordedAt());
        }
        Sample.Reason late = new Sample.Reason(withdrawn, Why.CONSENT_STILL_HAD_EFFECT, hours);
        return new Sample(withdrawn.recordedAt(), over, false,
                effective == null
                        ? List.of(late)
                        : List.of(late, new Sample.Reason(effective, Why.EDITION_TOO_LATE)));
    }
}
