package org.lintel.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToRetrieveIdentifierException;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;

/**
 * Where streaming processors keep how far they have come, one document per segment. Each change of a claim is one guarded
 * update, so that of two processes one wins.
 *
 * <p>Every write is acknowledged when it is journalled on a majority. So are then all writes that the same primary took before
 * it, whatever they waited for: a processor that stores its rows first, on this database, finds them behind its token after any
 * crash. A fail-over between the two is another matter; the README says what it asks of the rows. A token that is <em>behind</em>
 * its rows does no harm: some events are handled again, and projections have to bear that anyway.
 */
public final class MongoTokenStore implements TokenStore {

    private static final String IDENTIFIER = "store-identifier";

    private final MongoCollection<BsonDocument> tokens;
    private final TokenDocument documents;
    private final TokenStoreSettings settings;

    /**
     * A token that was stored.
     *
     * @param at when one was written last
     * @param waiting a later one that is not written yet, or null
     */
    private record Stored(Instant at, @Nullable BsonValue waiting) {}

    private final Map<String, Stored> stored = new ConcurrentHashMap<>();

    /** @param converter for the tokens that Axon wraps around this store's own, to {@link String} and back */
    public MongoTokenStore(MongoDatabase database, Converter converter, TokenStoreSettings settings) {
        this.tokens = database.getCollection(settings.collection(), BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadPreference(ReadPreference.primary());
        this.documents = new TokenDocument(converter);
        this.settings = settings;
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(String processorName, int segmentCount,
            @Nullable TrackingToken initialToken, @Nullable ProcessingContext context) {
        return answer(() -> {
            var segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, segmentCount - 1);
            if (!stored(processorName, all()).isEmpty() || !insert(segments.stream()
                    .map(segment -> documents.unclaimed(processorName, segment, initialToken, settings.clock().instant())).toList())) {
                throw new UnableToClaimTokenException("Processor " + processorName + " has segments already.");
            }
            return segments;
        });
    }

    @Override
    public CompletableFuture<Void> initializeSegment(@Nullable TrackingToken token, String processorName, Segment segment,
            @Nullable ProcessingContext context) {
        return answer(() -> {
            if (!insert(List.of(documents.unclaimed(processorName, segment, token, settings.clock().instant())))) {
                throw new UnableToInitializeTokenException(name(processorName, segment.getSegmentId()) + " exists already.");
            }
            return null;
        });
    }

    /** @return false when a document of the same name exists */
    private boolean insert(List<BsonDocument> created) {
        try {
            tokens.insertMany(created);
            return true;
        } catch (MongoException error) {
            if (isDuplicate(error)) {
                return false;
            }
            throw error;
        }
    }

    private static boolean isDuplicate(MongoException error) {
        return error instanceof MongoBulkWriteException bulk && bulk.getWriteErrors().stream()
                .anyMatch(write -> write.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    @Override
    public CompletableFuture<Void> storeToken(@Nullable TrackingToken token, String processorName, int segmentId,
            @Nullable ProcessingContext context) {
        return answer(() -> {
            var id = TokenDocument.id(processorName, segmentId);
            var last = stored.get(id);
            var now = settings.clock().instant();
            // After a step back of the clock nobody knows how long ago it was.
            if (last != null && !now.isBefore(last.at) && now.isBefore(last.at.plus(settings.storeEvery()))) {
                stored.put(id, new Stored(last.at, documents.write(token)));
                return null;
            }
            requireOne(processorName, segmentId, tokens.updateOne(and(segment(processorName, segmentId), mine()),
                    combine(set(TokenDocument.TOKEN, documents.write(token)), seen())).getMatchedCount());
            stored.put(id, new Stored(now, null));
            return null;
        });
    }

    /** @return whether the segment is still this process's, which is seen from now on, and what was stored last is written */
    private boolean settled(String processorName, int segmentId) {
        var last = stored.remove(TokenDocument.id(processorName, segmentId));
        var change = last == null || last.waiting == null ? seen() : combine(set(TokenDocument.TOKEN, last.waiting), seen());
        return tokens.updateOne(and(segment(processorName, segmentId), mine()), change).getMatchedCount() == 1;
    }

    private boolean waits(String processorName, int segmentId) {
        var last = stored.get(TokenDocument.id(processorName, segmentId));
        return last != null && last.waiting != null;
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> documents.token(claim(processorName, segmentId)));
    }

    /** Refuses a segment that was split or merged after the caller had learned of it. */
    @Override
    public CompletableFuture<TrackingToken> fetchToken(String processorName, Segment segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            var claimed = claim(processorName, segment.getSegmentId());
            if (!TokenDocument.segment(claimed).equals(segment)) {
                release(processorName, segment.getSegmentId());
                throw new UnableToClaimTokenException(name(processorName, segment.getSegmentId()) + " was split or merged meanwhile.");
            }
            return documents.token(claimed);
        });
    }

    private BsonDocument claim(String processorName, int segmentId) {
        if (waits(processorName, segmentId)) {
            settled(processorName, segmentId);
        }
        var claimed = tokens.findOneAndUpdate(and(segment(processorName, segmentId), claimable()),
                combine(set(TokenDocument.OWNER, settings.owner()), seen()),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (claimed == null) {
            throw new UnableToClaimTokenException(name(processorName, segmentId) + " does not exist or is claimed by another process.");
        }
        return claimed;
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            requireOne(processorName, segmentId, settled(processorName, segmentId) ? 1 : 0);
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            release(processorName, segmentId);
            return null;
        });
    }

    private void release(String processorName, int segmentId) {
        if (waits(processorName, segmentId)) {
            settled(processorName, segmentId);
        }
        tokens.updateOne(and(segment(processorName, segmentId), mine()), set(TokenDocument.OWNER, null));
    }

    /** A segment that nobody claims may be deleted too: Axon 5.0.1 releases a segment that it splits before it deletes it. */
    @Override
    public CompletableFuture<Void> deleteToken(String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            requireOne(processorName, segmentId,
                    tokens.deleteOne(and(segment(processorName, segmentId), or(mine(), unclaimed()))).getDeletedCount());
            return null;
        });
    }

    /** @return the claims of all processors, by their names; of one with several segments that of the first */
    public Map<String, ProcessorClaim> claims() {
        var claims = new HashMap<String, ProcessorClaim>();
        tokens.find(eq(TokenDocument.SEGMENT, 0)).forEach(document -> {
            var claim = documents.claim(document);
            claims.put(claim.processor(), claim);
        });
        return claims;
    }

    /** @return who feeds the processor, or null where it has no token yet */
    public @Nullable ProcessorClaim claim(String processorName) {
        var document = tokens.find(segment(processorName, 0)).first();
        return document == null ? null : documents.claim(document);
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            var stored = tokens.find(segment(processorName, segmentId)).first();
            return stored == null ? null : TokenDocument.segment(stored);
        });
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processorName, @Nullable ProcessingContext context) {
        return answer(() -> stored(processorName, all()));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(String processorName, @Nullable ProcessingContext context) {
        return answer(() -> stored(processorName, claimable()));
    }

    private List<Segment> stored(String processorName, Bson condition) {
        var segments = new ArrayList<Segment>();
        tokens.find(and(eq(TokenDocument.PROCESSOR, processorName), condition)).sort(Sorts.ascending(TokenDocument.SEGMENT))
                .forEach(document -> segments.add(TokenDocument.segment(document)));
        return segments;
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return answer(this::identifier).exceptionallyCompose(failure -> CompletableFuture
                .failedFuture(new UnableToRetrieveIdentifierException("The token store has no identifier.", failure)));
    }

    private String identifier() {
        // Whoever comes second finds the first one's.
        var existing = tokens.find(eq(TokenDocument.ID, IDENTIFIER)).first();
        if (existing == null) {
            insert(List.of(new BsonDocument(TokenDocument.ID, new BsonString(IDENTIFIER)).append("identifier",
                    new BsonString(UUID.randomUUID().toString()))));
            existing = tokens.find(eq(TokenDocument.ID, IDENTIFIER)).first();
        }
        if (existing == null) {
            throw new IllegalStateException("The identifier was written and cannot be read.");
        }
        return existing.getString("identifier").getValue();
    }

    private static Bson segment(String processorName, int segmentId) {
        return eq(TokenDocument.ID, TokenDocument.id(processorName, segmentId));
    }

    private static Bson all() {
        return new BsonDocument();
    }

    private Bson mine() {
        return eq(TokenDocument.OWNER, settings.owner());
    }

    private static Bson unclaimed() {
        return eq(TokenDocument.OWNER, null);
    }

    /** As {@link SignOfLife} says. */
    private Bson claimable() {
        var now = settings.clock().instant();
        return or(in(TokenDocument.OWNER, Arrays.asList(settings.owner(), null)),
                lt(TokenDocument.CLAIMED_AT, Date.from(SignOfLife.earliest(now, settings.claimTimeout()))),
                gt(TokenDocument.CLAIMED_AT, Date.from(SignOfLife.latest(now, settings.claimTimeout()))));
    }

    private Bson seen() {
        return set(TokenDocument.CLAIMED_AT, Date.from(settings.clock().instant()));
    }

    private static void requireOne(String processorName, int segmentId, long found) {
        if (found != 1) {
            throw new UnableToClaimTokenException(name(processorName, segmentId) + " does not exist or is not claimed by this process.");
        }
    }

    private static String name(String processorName, int segmentId) {
        return "Segment " + segmentId + " of processor " + processorName;
    }

    @SuppressWarnings("NullAway") // Axon's futures complete with null for "no token" and "no segment".
    private static <T> CompletableFuture<T> answer(Callable<@Nullable T> question) {
        try {
            return CompletableFuture.completedFuture(question.call());
        } catch (Exception failure) {
            return CompletableFuture.failedFuture(failure);
        } catch (Error failure) {
            // Axon's coordinator tries again after an exception, and ends without a word at an error.
            return CompletableFuture.failedFuture(
                    new IllegalStateException("The token store failed (" + failure.getClass().getSimpleName() + ").", failure));
        }
    }
}
