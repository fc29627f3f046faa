package org.lintel.views.compliance;

import java.util.List;

/** Something that an outcome, a decision, an appeal or what a file holds has or has not. */
public sealed interface Property permits ProcessProperty, MinimalQuestions, RecordsErasedInTime {
    /** @return each outcome, decision or appeal of the case, or what it holds of each class, judged at the moment at which the verdict was known */
    List<Sample> samples(Case one);

    /** @return likewise what was decided on this person; most properties are of files */
    default List<Sample> samples(PersonCase one) {
        return List.of();
    }

    /** @return likewise what is kept of this disclosure or demand */
    default List<Sample> samples(DisclosureCase one) {
        return List.of();
    }
}
