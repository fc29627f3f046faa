package org.lintel.views.worklist;

/**
 * A row as one reader sees it.
 *
 * @param doubleClaim whether another applicant has an open file for the same organisation and session: an officers' task, told to
 *        neither applicant (inv-34)
 */
public record WorklistItem(WorklistRow row, boolean doubleClaim) {}
