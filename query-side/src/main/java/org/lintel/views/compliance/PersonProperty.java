package org.lintel.views.compliance;

import java.util.List;

/** Something that is judged of each nominated person. */
public sealed interface PersonProperty permits OwnChoiceBeforeGrant, WithdrawalsEffectiveInTime {
    /** @return what there is to judge of the person, each on its own; empty where there is nothing yet */
    List<Sample> samples(PersonCase one);
}
