package org.lintel.language.accreditation;

/** Why the institution missed a time limit. */
public enum MissReason {
    /** Too few people for the work: the figures of the budget annex. */
    NO_CAPACITY,
    WAITING_FOR_ANOTHER_BODY,
    TECHNICAL_FAULT,
    OVERLOOKED,
    OTHER
}
