package org.lintel.language.audit;

/** What happens to one opening of a sampled decision's reasons, which takes two persons (inv-30). */
public sealed interface OpeningEvent extends SampleEvent permits OpeningAsked, OpeningApproved, ReasonsOpened {
    OpeningId opening();

    /** @return the place of the decision in the history */
    long position();
}
