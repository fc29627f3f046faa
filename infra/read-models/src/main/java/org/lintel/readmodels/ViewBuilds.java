package org.lintel.readmodels;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

/**
 * Who builds which view, so that of several processes one does. Each attempt has a collection of its own: whoever lost a build without
 * noticing goes on writing where nobody will ever read.
 */
public final class ViewBuilds {
    private static final String COLLECTION = "view-builds";

    /** Clocks that merely differ are closer to each other. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(1);

    private final MongoCollection<Document> builds;
    private final LiveViews pointers;
    private final String builder;
    private final Duration patience;
    private final InstantSource clock;

    /**
     * @param builder this process; no two may share a name
     * @param patience after how long without a sign of life another process may begin anew
     */
    public ViewBuilds(MongoDatabase database, LiveViews pointers, String builder, Duration patience, InstantSource clock) {
        this.builds = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.pointers = pointers;
        this.builder = builder;
        this.patience = patience;
        this.clock = clock;
    }

    /** @return the build that is now this process's, in a collection that nobody has used; null while another process is at it */
    public @Nullable ViewBuild begin(String view, int version) {
        Document found = builds.find(Filters.eq("_id", view)).first();
        ViewBuild before = found == null ? null : build(found);
        if (before != null && isAlive(before) && !before.builder().equals(builder)) {
            return null;
        }
        LiveView live = pointers.live(view);
        int generation = 1 + Math.max(live == null ? 0 : generation(view, version, live.collection()),
                before == null ? 0 : generation(view, version, before.collection()));
        ViewBuild next = new ViewBuild(view, LiveView.collectionOf(view, version, generation), builder, clock.instant(), 0, 0);
        return replace(before, next) ? next : null;
    }

    /** @return whether the build is still this process's, which gives a sign of life by asking */
    public boolean go(ViewBuild build, long events, long of) {
        ViewBuild further = new ViewBuild(build.view(), build.collection(), builder, clock.instant(), events, of);
        return builds.replaceOne(mine(build), document(further)).getMatchedCount() == 1;
    }

    /** Another process need not wait until this one has been silent for long. The build keeps its number: its collection is used up. */
    public void giveUp(ViewBuild build) {
        builds.replaceOne(mine(build),
                document(new ViewBuild(build.view(), build.collection(), builder, Instant.EPOCH, build.events(), build.of())));
    }

    public void end(ViewBuild build) {
        builds.deleteOne(mine(build));
    }

    /** @return the builds of all views that are under way, or were cut off and not begun anew, by the views' names */
    public Map<String, ViewBuild> all() {
        Map<String, ViewBuild> all = new HashMap<>();
        builds.find().forEach(found -> all.put(found.getString("_id"), build(found)));
        return all;
    }

    /** @return whether its process gave a sign of life lately; one from far ahead is from before a clock was set back, and says nothing */
    public boolean isAlive(ViewBuild build) {
        Instant now = clock.instant();
        return build.seenAt().isAfter(now.minus(patience)) && !build.seenAt().isAfter(now.plus(patience).plus(MOST_AHEAD));
    }

    /** Guarded by what was read: of two processes that found the same one gets it. */
    private boolean replace(@Nullable ViewBuild before, ViewBuild next) {
        if (before != null) {
            Bson asRead = Filters.and(Filters.eq("_id", before.view()), Filters.eq("row.collection", before.collection()),
                    Filters.eq("row.seenAt", before.seenAt().toString()));
            return builds.replaceOne(asRead, document(next)).getMatchedCount() == 1;
        }
        try {
            builds.insertOne(document(next));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    private Bson mine(ViewBuild build) {
        return Filters.and(Filters.eq("_id", build.view()), Filters.eq("row.collection", build.collection()),
                Filters.eq("row.builder", builder));
    }

    private static int generation(String view, int version, String collection) {
        return LiveView.isOf(view, version, collection) ? LiveView.generationOf(collection) : 0;
    }

    private static ViewBuild build(Document found) {
        return RecordDocuments.row(found.get("row", Document.class), ViewBuild.class);
    }

    private static Document document(ViewBuild build) {
        return new Document("_id", build.view()).append("row", RecordDocuments.document(build));
    }
}
