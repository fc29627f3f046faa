package org.lintel.language;

import java.util.Set;

/** How dear a personal value is: who may see it and how long it is kept. Each class of a file has a key of its own, which is erased when its time has come. */
public enum RetentionClass {
    /** What officers and the party itself read: names, purposes, questions, reasons. */
    RESTRICTED,
    /** What is opened for a stated purpose only, and leaves a trace: vetting notes. */
    CONFIDENTIAL,
    /** What only the focal point's team opens, case by case: whether a person is at risk. */
    STRICTLY_CONFIDENTIAL;

    /** Those of what an organisation's file holds. */
    public static final Set<RetentionClass> OF_FILES = Set.of(RESTRICTED, CONFIDENTIAL);
}
