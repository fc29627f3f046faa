package org.lintel.views.compliance;

/** How a control stands. Nothing reported is {@link #NO_DATA}, never green: fewer reports may mean that intimidation works. */
public enum Status {
    MET,
    NOT_MET,
    /** There is something to judge, and none of it is due. */
    NOT_YET_DUE,
    NO_DATA
}
