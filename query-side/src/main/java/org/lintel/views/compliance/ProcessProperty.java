package org.lintel.views.compliance;

import java.util.List;

/** Something that a decision or an appeal has or has not, whether it is about an organisation or about one person. */
public sealed interface ProcessProperty extends Property permits EveryDeciderDeclared, AppealsDecidedInTime, AppealsUpheld {
    /** @return each decision or appeal, judged at the moment at which the verdict was known */
    List<Sample> samples(DueProcess process);

    @Override
    default List<Sample> samples(Case one) {
        return samples(one.process());
    }

    @Override
    default List<Sample> samples(PersonCase one) {
        return samples(one.process());
    }
}
