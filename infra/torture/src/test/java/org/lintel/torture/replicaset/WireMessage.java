package org.lintel.torture.replicaset;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import org.bson.BsonArray;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A request of a driver, as much of the MongoDB wire protocol as that takes: OP_MSG, and OP_QUERY for the first handshake.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/">MongoDB Wire Protocol</a>
 */
record WireMessage(int id, boolean isQuery, BsonDocument command) {

    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int HEADER_BYTES = 16;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    /** @throws EOFException when there is no further one */
    static WireMessage read(DataInputStream input) throws IOException {
        var header = ByteBuffer.wrap(input.readNBytes(HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.remaining() < HEADER_BYTES) {
            throw new EOFException();
        }
        int length = header.getInt(0);
        int id = header.getInt(4);
        int opcode = header.getInt(12);
        var body = ByteBuffer.wrap(input.readNBytes(length - HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        return switch (opcode) {
            case OP_MSG -> new WireMessage(id, false, sections(body));
            case OP_QUERY -> new WireMessage(id, true, query(body));
            default -> throw new IOException("no such opcode here: " + opcode);
        };
    }

    private static BsonDocument sections(ByteBuffer body) throws IOException {
        body.getInt();
        var command = new BsonDocument();
        while (body.hasRemaining()) {
            int kind = body.get();
            if (kind == 0) {
                command.putAll(document(body));
            } else {
                int end = body.position() + body.getInt();
                var name = text(body);
                var documents = new ArrayList<BsonDocument>();
                while (body.position() < end) {
                    documents.add(document(body));
                }
                command.put(name, new BsonArray(documents));
            }
        }
        return command;
    }

    private static BsonDocument query(ByteBuffer body) {
        body.getInt();
        var database = text(body).replaceFirst("\\..*", "");
        body.getInt();
        body.getInt();
        return document(body).append("$db", new BsonString(database));
    }

    private static String text(ByteBuffer body) {
        int start = body.position();
        while (body.get() != 0) {
            // The end is a zero.
        }
        return new String(body.array(), start, body.position() - 1 - start, StandardCharsets.UTF_8);
    }

    private static BsonDocument document(ByteBuffer body) {
        int length = body.getInt(body.position());
        var bytes = body.slice(body.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        body.position(body.position() + length);
        return CODEC.decode(new BsonBinaryReader(bytes), DecoderContext.builder().build());
    }

    byte[] answer(BsonDocument reply) {
        var document = new BasicOutputBuffer();
        CODEC.encode(new BsonBinaryWriter(document), reply, EncoderContext.builder().build());
        int before = isQuery ? 20 : 5;
        int length = HEADER_BYTES + before + document.getSize();
        var message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(length).putInt(id).putInt(id)
                .putInt(isQuery ? OP_REPLY : OP_MSG);
        if (isQuery) {
            message.putInt(8).putLong(0).putInt(0).putInt(1);
        } else {
            message.putInt(0).put((byte) 0);
        }
        return message.put(document.toByteArray()).array();
    }
}
