package org.lintel.eventstore;

import java.time.Instant;

import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How a token looks in the database. The store's own tokens are written as their position, which anybody can read; those that
 * Axon wraps around them (of a replay or a merge) as the converter writes them, with the name of their class.
 */
final class TokenDocument {

    static final String ID = "_id";
    static final String PROCESSOR = "processor";
    static final String SEGMENT = "segment";
    static final String TOKEN = "token";
    static final String OWNER = "owner";
    static final String CLAIMED_AT = "claimedAt";

    private static final String MASK = "mask";
    private static final String POSITION = "position";
    private static final String TYPE = "type";
    private static final String VALUE = "value";

    private final Converter converter;

    TokenDocument(Converter converter) {
        this.converter = converter;
    }

    static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    BsonDocument unclaimed(String processor, Segment segment, @Nullable TrackingToken token, Instant now) {
        return new BsonDocument(ID, new BsonString(id(processor, segment.getSegmentId()))).append(PROCESSOR, new BsonString(processor))
                .append(SEGMENT, new BsonInt32(segment.getSegmentId())).append(MASK, new BsonInt32(segment.getMask()))
                .append(TOKEN, write(token)).append(OWNER, BsonNull.VALUE).append(CLAIMED_AT, new BsonDateTime(now.toEpochMilli()));
    }

    BsonValue write(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> BsonNull.VALUE;
            case GlobalSequenceTrackingToken own -> new BsonDocument(POSITION, new BsonInt64(own.getGlobalIndex()));
            default -> {
                String value = converter.convert(token, String.class);
                if (value == null) {
                    throw new IllegalArgumentException("The converter turns a " + token.getClass().getName() + " into nothing.");
                }
                yield new BsonDocument(TYPE, new BsonString(token.getClass().getName())).append(VALUE, new BsonString(value));
            }
        };
    }

    @Nullable
    TrackingToken token(BsonDocument document) {
        var token = document.get(TOKEN, BsonNull.VALUE);
        if (token.isNull()) {
            return null;
        }
        var fields = token.asDocument();
        return fields.containsKey(POSITION)
                ? new GlobalSequenceTrackingToken(fields.getNumber(POSITION).longValue())
                : converter.convert(fields.getString(VALUE).getValue(), type(fields.getString(TYPE).getValue()));
    }

    ProcessorClaim claim(BsonDocument document) {
        var token = token(document);
        var owner = document.get(OWNER, BsonNull.VALUE);
        return new ProcessorClaim(document.getString(PROCESSOR).getValue(), token == null ? -1 : token.position().orElse(0) - 1,
                owner.isNull() ? null : owner.asString().getValue(),
                Instant.ofEpochMilli(document.getDateTime(CLAIMED_AT).getValue()));
    }

    /** Only a token: the name comes from the database, and must not make any other class come to life. */
    private static Class<? extends TrackingToken> type(String name) {
        try {
            return Class.forName(name, false, TrackingToken.class.getClassLoader()).asSubclass(TrackingToken.class);
        } catch (ClassNotFoundException | ClassCastException unknown) {
            throw new IllegalStateException("The stored token is of type " + name + ", which is no tracking token of this program.");
        }
    }

    static Segment segment(BsonDocument document) {
        return new Segment(document.getNumber(SEGMENT).intValue(), document.getNumber(MASK).intValue());
    }
}
