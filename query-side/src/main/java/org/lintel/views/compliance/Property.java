package org.lintel.views.compliance;

import java.util.List;

/** Something that an outcome or a decision has or has not. */
public sealed interface Property permits MinimalQuestions, EveryDeciderDeclared {
    /** @return each outcome or decision of the case, judged at the moment at which it was recorded */
    List<Sample> samples(Case one);
}
