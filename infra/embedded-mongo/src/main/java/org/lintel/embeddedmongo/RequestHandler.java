package org.lintel.embeddedmongo;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

/**
 * Answers requests, each on a thread of its own, so that a writer who waits for the disk holds up nobody else. A client sends its next
 * request on a connection only after the answer, which keeps answers in order.
 */
@ChannelHandler.Sharable
final class RequestHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);

    private static final int INTERNAL_ERROR = 1;
    private static final int DATA_CORRUPTION = 341;

    private final Supplier<StoredBackend> backend;
    private final ConnectionSecret secret;
    private final Executor executor;
    private final AtomicInteger lastId = new AtomicInteger();

    RequestHandler(Supplier<StoredBackend> backend, ConnectionSecret secret, Executor executor) {
        this.backend = backend;
        this.secret = secret;
        this.executor = executor;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        try {
            executor.execute(() -> context.writeAndFlush(answer(context, request)));
        } catch (RejectedExecutionException closing) {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.get().handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("a connection sent what cannot be understood, or broke off", cause);
        context.close();
    }

    private Object answer(ChannelHandlerContext context, ClientRequest request) {
        MessageHeader header = new MessageHeader(lastId.incrementAndGet(), request.getHeader().getRequestID());
        return switch (request) {
            case MongoMessage message -> new MongoMessage(context.channel(), header,
                    document(context, message.getDatabaseName(), message.getDocument(), request.getHeader().getTotalLength()));
            case MongoQuery query -> new MongoReply(header,
                    List.of(document(context, query.getDatabaseName(), command(query), request.getHeader().getTotalLength())), 0);
            default -> throw new IllegalStateException("the decoder knows no other requests");
        };
    }

    /** Only the handshake still comes in the old form of a query; some drivers wrap it. */
    private static Document command(MongoQuery query) {
        return query.getQuery().get("$query") instanceof Document wrapped ? wrapped : query.getQuery();
    }

    private Document document(ChannelHandlerContext context, String database, Document query, long bytes) {
        String command = query.isEmpty() ? "" : query.keySet().iterator().next();
        try {
            Document admission = secret.admit(context.channel(), command, query);
            return admission != null ? admission : backend.get().handleCommand(context.channel(), database, command, query, bytes);
        } catch (StorageFailed refused) {
            Document error = error(refused.getCode(), refused.getCodeName(), refused.getMessageWithoutErrorCode());
            return refused.isNothingWritten() ? error.append("errorLabels", List.of("NoWritesPerformed")) : error;
        } catch (MongoServerError refused) {
            return error(refused.getCode(), refused.getCodeName(), refused.getMessageWithoutErrorCode());
        } catch (MongoServerException refused) {
            return error(INTERNAL_ERROR, "InternalError", refused.getMessageWithoutErrorCode());
        } catch (MVStoreException unreadable) {
            LOG.error("the command {} failed: {}", command, unreadable.getMessage());
            return error(DATA_CORRUPTION, "DataCorruptionDetected",
                    "The database file is damaged where the command " + command + " reads it; restore it from a backup.");
        } catch (RuntimeException | Error unexpected) {
            LOG.warn("the command {} failed", command, unexpected);
            return error(INTERNAL_ERROR, "InternalError", "The command " + command + " failed: " + unexpected.getMessage());
        }
    }

    private static Document error(int code, String name, String message) {
        return new Document("ok", 0).append("errmsg", message).append("code", code).append("codeName", name);
    }
}
