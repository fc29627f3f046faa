package org.lintel.views.compliance;

import java.util.List;

/** Something that an outcome, a decision or an appeal has or has not. */
public sealed interface Property permits MinimalQuestions, EveryDeciderDeclared, AppealsDecidedInTime, AppealsUpheld {
    /** @return each outcome, decision or appeal of the case, judged at the moment at which the verdict was known */
    List<Sample> samples(Case one);
}
