package org.lintel.views.access;

/** How far the review of an exceptional access has come. */
public enum Review {
    /** Nobody has said anything yet, be it that there is time left or that none is. */
    OPEN,
    JUSTIFIED,
    NOT_JUSTIFIED
}
