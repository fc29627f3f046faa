package org.lintel.views.compliance;

import java.util.List;

/** What a control looks at in findings from outside. */
public sealed interface FindingProperty permits NothingFound, RemediedInTime, ReviewedAsItShouldBe {
    /** @return what the control judges in this finding; empty where it is nothing to it */
    List<Sample> samples(Finding one);
}
