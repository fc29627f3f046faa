package org.lintel.application.participants;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The latest edition of a session's list of participants. It has no totals, no numbers and no order but that of the names, so that it tells nothing of whoever
 * is not on it.
 *
 * @param edition its number, or null where none was published yet
 * @param publishedAt when, UTC; null likewise
 * @param complete always false: who is not on the list may take part all the same
 * @param note the same in a sentence
 * @param participants names, in their alphabetical order
 * @param organisations likewise
 */
record ParticipantsAnswer(String session, @Nullable Integer edition, @Nullable Instant publishedAt, boolean complete, String note,
        List<String> participants, List<String> organisations) {}
