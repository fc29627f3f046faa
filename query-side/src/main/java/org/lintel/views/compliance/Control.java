package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The measurable test of a guideline, as the catalogue words it. It is pure: cases in, samples out; when a sample is judged is a moment
 * in it, not a clock that is asked.
 */
public sealed interface Control
        permits ShareWithinLimit, ShareWithProperty, ShareOfPersons, CurrentAcceptance, RatioBetweenRegions, FoundFromOutside,
        NothingMeasurableYet {
    /** @return for instance {@code G01.1} */
    String id();

    /** @return the least share of the samples that must be as the guideline asks, 0 to 1; null where there is no such limit */
    @Nullable
    BigDecimal threshold();

    /** @return whether the software itself makes it hard to miss, so that it says little alone */
    boolean enforced();

    /** @return what it measures, in a sentence for a reader who is no engineer */
    String explanation();

    /** @return whether it is about incidents, of which the Bureau is told by the week and roughly (inv-31) */
    default boolean aboutIncidents() {
        return false;
    }

    /** @return what the control judges in this case, each on its own; empty where there is nothing to judge yet */
    List<Sample> samples(Case one, @Nullable SessionFacts session);

    /**
     * @param codes every version of the code of conduct that was published
     * @return what the control judges in this badge; empty for controls that judge none
     */
    default List<Sample> samples(BadgeCase badge, List<CodeOfConduct> codes) {
        return List.of();
    }

    /** @return what the control judges of this person, likewise; most controls are about files */
    default List<Sample> samples(PersonCase one) {
        return List.of();
    }

    /** @return what the control judges of this disclosure or demand, likewise */
    default List<Sample> samples(DisclosureCase one) {
        return List.of();
    }

    /** @return what the control judges of all of a session together; most controls judge each by itself */
    default List<Sample> samples(List<Case> files, List<PersonCase> persons, @Nullable SessionFacts session) {
        return List.of();
    }

    /** @return what the control judges in what was found from outside, likewise */
    default List<Sample> samples(Finding one) {
        return List.of();
    }

    /** @throws IllegalArgumentException when the share is not within 0 to 1 */
    static void requireShare(String control, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The threshold of " + control + " must be between 0 and 1.");
        }
    }
}
