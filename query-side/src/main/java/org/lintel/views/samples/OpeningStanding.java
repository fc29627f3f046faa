package org.lintel.views.samples;

/** How far an opening has come. */
public enum OpeningStanding {
    ASKED,
    APPROVED,
    OPENED,
    /** Its time was over before it was used. */
    EXPIRED
}
