package org.lintel.decisions.erasure;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;

/**
 * How far the erasing of a file has come: a fold of its events. Where its time had come before anybody concurred, there is nothing left to erase.
 *
 * @param requestedBy null while nobody asked for it; an appeal takes the asking back, for what it leads to is another matter
 */
public record Erasure(@Nullable Actor requestedBy, boolean done) {
    public static Erasure from(History history, AccreditationId file) {
        Erasure erasure = new Erasure(null, false);
        for (RecordedEvent recorded : history.recorded()) {
            erasure = switch (recorded.event()) {
                case ErasureRequested requested when requested.accreditation().equals(file) -> new Erasure(requested.by(), erasure.done);
                case FileErased erased when erased.accreditation().equals(file) -> new Erasure(erasure.requestedBy, true);
                case RecordsErased records when records.accreditation().equals(file) && records.retention() == RetentionClass.RESTRICTED ->
                    new Erasure(erasure.requestedBy, true);
                case AppealLodged lodged when lodged.accreditation().equals(file) -> new Erasure(null, erasure.done);
                default -> erasure;
            };
        }
        return erasure;
    }
}
