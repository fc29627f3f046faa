package org.lintel.application.edge;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.TestRegistry;

/**
 * A call that may be wrong in any way.
 *
 * @param operation as the description names it, for instance {@code get /api/sessions/{id}}
 * @param user null for a stranger
 * @param address with its query, encoded so that it can be sent
 */
record MangledCall(String operation, @Nullable String user, String address, Map<String, String> headers, byte[] body) {
    Answer sentTo(TestRegistry registry) {
        Caller caller = user == null ? registry.stranger() : registry.user(user);
        HttpRequest.Builder call = caller.call(address);
        headers.forEach(call::header);
        return caller.send(operation.startsWith("get ") ? call.GET() : call.POST(BodyPublishers.ofByteArray(body)));
    }

    /** @return what can be told of it: what it carried may be long, and is made again from the seed */
    @Override
    public String toString() {
        return "%s of %s as %s with %s and %d bytes".formatted(operation,
                address.length() > 200 ? address.substring(0, 200) + "…" : address,
                user, headers, body.length);
    }
}
