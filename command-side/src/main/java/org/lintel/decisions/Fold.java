package org.lintel.decisions;

import java.util.List;

import org.lintel.language.RecordedEvent;

/**
 * What a rule makes of many events, one after the other, such that what it made of the earlier ones can be gone on with. Two folds that are equal make
 * the same of the same events.
 *
 * @param <S> what it makes of them; nobody changes it once it was handed out
 */
public interface Fold<S> {
    /** @return what no event makes */
    S none();

    /**
     * @param before what the events before made, which stays as it is
     * @param more what came after them, in order
     */
    S after(S before, List<RecordedEvent> more);
}
