package org.lintel.application.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.announcements.Announcement;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

/**
 * What was sent and what is still to be sent: one entry for each dispatch of a notice, so that neither a view built anew nor a restart
 * announces anything again. It is no event, because it cannot be replayed, and no row of a view; there is no address in it.
 *
 * <p>
 * Who takes an entry moves its time out of everybody else's sight for as long as a sending can take. So of two processes one sends; where
 * that one dies, another sends after a while, possibly a second time, which does no harm to a message without content.
 */
final class Outbox {
    /** Longer than a sending takes. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final int COUNTED_AT_MOST = 1_000;
    /** The queues: what was never tried goes before what failed, so that a server that stalls for some keeps no other waiting. */
    private static final String QUEUE = "queue";
    private static final String NEVER_TRIED = "new";
    private static final String FAILED = "failed";
    /** From when on an entry may be taken, in milliseconds since 1970. */
    private static final String DUE = "dueMillis";
    private static final String LEFT_OUT = "leftOut";
    private static final String FAULT_AT = "faultAtMillis";
    private static final FindOneAndUpdateOptions SOONEST = new FindOneAndUpdateOptions().sort(Sorts.ascending(DUE))
            .returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> entries;

    Outbox(MongoDatabase database) {
        this.entries = database.getCollection("announcements-outbox").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /**
     * An entry that was taken to be sent.
     *
     * @param delegate about whom the notice is; null where it is about the accreditation itself
     * @param tries how often it failed before
     * @param failingSince since when the server has not accepted it for reasons of its own, or null
     * @param until when somebody else may take it
     */
    record Taken(String id, AccreditationId accreditation, @Nullable DelegateId delegate, int notice, int dispatch, int tries,
            @Nullable Instant failingSince,
            Instant until) {}

    /** How an entry came to its end. */
    enum End {
        ANNOUNCED,
        UNDELIVERABLE,
        /** The party opened the notice, or it was dispatched anew. */
        NEEDLESS,
        /** The party has no address, and looks into the inbox by itself. */
        INBOX_ONLY,
        /** The notice was no news any more when announcing was switched on. */
        TOO_OLD
    }

    /** Where the sending stands; no more than 1,000 of each are counted. */
    record Standing(int waiting, int failing, int leftOut, @Nullable Verdict lastFault, @Nullable Instant lastFaultAt) {}

    void createIndexes() {
        entries.createIndex(new Document(QUEUE, 1).append(DUE, 1));
        entries.createIndex(new Document(FAULT_AT, 1));
        entries.createIndex(new Document(LEFT_OUT, 1));
    }

    /** Notes that it is to be sent; nothing happens where it was noted before. */
    void add(Announcement announcement, Instant now) {
        insert(entryOf(announcement).append("tries", 0).append(QUEUE, NEVER_TRIED).append(DUE, now.toEpochMilli()));
    }

    /** Notes that it is not to be sent, for it is too old; nothing happens where it was noted before. */
    void leaveOut(Announcement announcement, Instant now) {
        insert(entryOf(announcement).append("end", End.TOO_OLD.name()).append("endMillis", now.toEpochMilli()).append(LEFT_OUT, true));
    }

    private static Document entryOf(Announcement announcement) {
        DelegateId delegate = announcement.delegate();
        String whose = delegate == null ? announcement.accreditation().value() : "delegate." + delegate.value();
        Document entry = new Document("_id", whose + "." + announcement.notice() + "/" + announcement.dispatch())
                .append("accreditation", announcement.accreditation().value()).append("notice", announcement.notice())
                .append("dispatch", announcement.dispatch());
        return delegate == null ? entry : entry.append("delegate", delegate.value());
    }

    private void insert(Document entry) {
        try {
            entries.insertOne(entry);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** @return the next entry whose time has come, for the caller alone until the lease runs out; or null */
    @Nullable
    Taken take(Instant now) {
        Bson lease = Updates.set(DUE, now.plus(LEASE).toEpochMilli());
        for (String queue : List.of(NEVER_TRIED, FAILED)) {
            Bson due = Filters.and(Filters.eq(QUEUE, queue), Filters.lte(DUE, now.toEpochMilli()));
            // Looking first spares a store that has nothing due a write, and so a sync, every second.
            Document taken = entries.find(due).first() == null ? null : entries.findOneAndUpdate(due, lease, SOONEST);
            if (taken != null) {
                return taken(taken);
            }
        }
        return null;
    }

    void end(Taken entry, End how, Instant now) {
        entries.updateOne(Filters.eq("_id", entry.id), Updates.combine(Updates.set("end", how.name()),
                Updates.set("endMillis", now.toEpochMilli()), Updates.unset(QUEUE), Updates.unset(DUE), Updates.unset(FAULT_AT)));
    }

    /**
     * Puts it back, unless the lease ran out and somebody else took it.
     *
     * @param again when to try it again
     */
    void putBack(Taken entry, Verdict fault, @Nullable Instant failingSince, Instant again, Instant now) {
        Bson mine = Filters.and(Filters.eq("_id", entry.id), Filters.eq(DUE, entry.until.toEpochMilli()));
        entries.updateOne(mine, Updates.combine(Updates.set(QUEUE, FAILED), Updates.set(DUE, again.toEpochMilli()),
                Updates.set("tries", entry.tries + 1), Updates.set("fault", fault.name()), Updates.set(FAULT_AT, now.toEpochMilli()),
                failingSince == null
                        ? Updates.unset("failingSinceMillis")
                        : Updates.set("failingSinceMillis", failingSince.toEpochMilli())));
    }

    /** Lets what failed be tried now, the server's settings perhaps being better ones; what somebody has taken is left alone. */
    void tryAllNow(Instant now) {
        entries.updateMany(Filters.and(Filters.eq(QUEUE, FAILED), Filters.gt(DUE, now.plus(LEASE).toEpochMilli())),
                Updates.set(DUE, now.toEpochMilli()));
    }

    Standing standing() {
        Document latest = entries.find(Filters.gt(FAULT_AT, 0L)).sort(Sorts.descending(FAULT_AT)).first();
        return new Standing(count(Filters.eq(QUEUE, NEVER_TRIED)), count(Filters.eq(QUEUE, FAILED)), count(Filters.eq(LEFT_OUT, true)),
                latest == null ? null : Verdict.valueOf(latest.getString("fault")),
                latest == null ? null : Instant.ofEpochMilli(latest.getLong(FAULT_AT)));
    }

    private int count(Bson which) {
        return entries.find(which).projection(Projections.include("_id")).limit(COUNTED_AT_MOST).into(new ArrayList<>())
                .size();
    }

    private static Taken taken(Document entry) {
        Long since = entry.getLong("failingSinceMillis");
        String delegate = entry.getString("delegate");
        return new Taken(entry.getString("_id"), new AccreditationId(entry.getString("accreditation")),
                delegate == null ? null : new DelegateId(delegate), entry.getInteger("notice"),
                entry.getInteger("dispatch"), entry.getInteger("tries"), since == null ? null : Instant.ofEpochMilli(since),
                Instant.ofEpochMilli(entry.getLong(DUE)));
    }
}
