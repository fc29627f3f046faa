package org.lintel.application.accreditation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.sealing.DraftSeal;
import org.lintel.application.wiring.Storage;
import org.lintel.language.UserId;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that applicants have begun and not filed, kept so that a bad line or a long search for papers costs nobody their work. A draft
 * is no event: it is sealed, its applicant's alone, replaced at each saving, and gone when it is filed or not touched for a month.
 */
@Component
final class DraftRequests {
    static final Duration KEPT = Duration.ofDays(30);
    static final int MOST = 20;

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
    };

    private final MongoCollection<Document> drafts;
    private final DraftSeal seal;
    private final InstantSource clock;

    DraftRequests(Storage storage, DraftSeal seal, InstantSource clock) {
        this.drafts = storage.database().getCollection("drafts");
        this.seal = seal;
        this.clock = clock;
        drafts.createIndex(Indexes.ascending("user"));
        drafts.createIndex(Indexes.ascending("at"));
    }

    /** @param fields of the form, by their names */
    public record Draft(String id, Instant savedAt, Map<String, String> fields) {
        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    /** @return the user's drafts, the latest first */
    List<Draft> of(UserId user) {
        forgetTheOld();
        List<Draft> found = new ArrayList<>();
        drafts.find(Filters.eq("user", user.value())).limit(MOST).forEach(document -> draft(document).ifPresent(found::add));
        return found.stream().sorted((one, other) -> other.savedAt.compareTo(one.savedAt)).toList();
    }

    /** @throws ProblemException 404 for what is unknown and for what is another's alike */
    Draft find(UserId user, String id) {
        return of(user).stream().filter(draft -> draft.id.equals(id)).findAny().orElseThrow(ProblemException::notFound);
    }

    /**
     * Keeps the fields, in place of those that the draft had.
     *
     * @param id of the draft, or null for a new one
     * @param key of the form that it is saved from: a form that is sent twice makes one draft
     * @return its id
     * @throws ProblemException 422 where the user has too many
     */
    String save(UserId user, @Nullable String id, String key, Map<String, String> fields) {
        String kept = id == null ? idOf(user, key) : id;
        List<Draft> before = of(user);
        boolean known = before.stream().anyMatch(draft -> draft.id.equals(kept));
        if (id != null && !known) {
            throw ProblemException.notFound();
        }
        if (!known && before.size() >= MOST) {
            throw ProblemException.refused("too-many-drafts", "You have " + MOST + " requests that are not filed.", "File or delete one.");
        }
        Document there = drafts.find(Filters.eq("_id", kept)).first();
        String subject = there == null ? UUID.randomUUID().toString() : there.getString("subject");
        Document draft = new Document("_id", kept).append("user", user.value()).append("at", Date.from(clock.instant()))
                .append("subject", subject).append("sealed", seal.seal(subject, JsonMapper.shared().writeValueAsString(fields)));
        drafts.replaceOne(Filters.eq("_id", kept), draft, new ReplaceOptions().upsert(true));
        return kept;
    }

    private static String idOf(UserId user, String key) {
        return (key.isEmpty() ? UUID.randomUUID() : UUID.nameUUIDFromBytes((user.value() + " " + key).getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    void delete(UserId user, String id) {
        forget(Filters.and(Filters.eq("_id", id), Filters.eq("user", user.value())));
    }

    /** Whoever looks clears away what nobody touched for a month, their own or not. */
    private void forgetTheOld() {
        forget(Filters.lt("at", Date.from(clock.instant().minus(KEPT))));
    }

    private void forget(Bson which) {
        for (Document draft : drafts.find(which).into(new ArrayList<>())) {
            drafts.deleteOne(Filters.eq("_id", draft.getString("_id")));
            if (draft.getString("subject") != null) {
                seal.forget(draft.getString("subject"), clock.instant());
            }
        }
    }

    /** @return nothing where it was sealed under a key that this registry does not have */
    private Optional<Draft> draft(Document document) {
        String subject = document.getString("subject");
        return subject == null
                ? Optional.empty()
                : seal.open(subject, document.getString("sealed")).map(fields -> new Draft(document.getString("_id"),
                        document.getDate("at").toInstant(), JsonMapper.shared().readValue(fields, FIELDS)));
    }
}
