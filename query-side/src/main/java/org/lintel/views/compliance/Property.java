package org.lintel.views.compliance;

import java.util.List;

/** Something that an outcome, a decision, an appeal or what a file holds has or has not. */
public sealed interface Property permits MinimalQuestions, EveryDeciderDeclared, AppealsDecidedInTime, AppealsUpheld,
        RecordsErasedInTime {
    /** @return each outcome, decision or appeal of the case, or what it holds of each class, judged at the moment at which the verdict was known */
    List<Sample> samples(Case one);
}
