package org.lintel.embeddedmongo;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.bson.Document;

/**
 * What drivers send for {@code countDocuments}: a pipeline that only counts. An index often knows the number without reading a document.
 *
 * @param id the constant under which the number is grouped
 */
record CountStages(@Nullable Object id, int skip, int limit) {

    static @Nullable CountStages of(List<Document> stages) {
        int skip = 0;
        int limit = 0;
        for (int i = 0; i < stages.size() - 1; i++) {
            if (i == 0 && stages.get(i).get("$skip") instanceof Number number) {
                skip = number.intValue();
            } else if (limit == 0 && stages.get(i).get("$limit") instanceof Number number) {
                limit = number.intValue();
            } else {
                return null;
            }
        }
        if (stages.isEmpty() || !(stages.getLast().get("$group") instanceof Document group) || !group.keySet().equals(Set.of("_id", "n"))) {
            return null;
        }
        boolean counts = group.get("n") instanceof Document sum && sum.get("$sum") instanceof Integer one && one == 1 && sum.size() == 1;
        return counts && !(group.get("_id") instanceof String) && !(group.get("_id") instanceof Document)
                ? new CountStages(group.get("_id"), skip, limit)
                : null;
    }
}
