package org.lintel.application.edge;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a call's body into a record of the API: one JSON object, no duplicate names, nothing behind it, bounded in depth and length. */
public final class StrictJsonReader extends AbstractHttpMessageConverter<Object> {
    private final JsonMapper json = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).maxStringLength(BodyLimit.LARGEST)
                            .maxNumberLength(20).maxNameLength(1_000).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    public StrictJsonReader() {
        super(MediaType.APPLICATION_JSON);
    }

    /** @throws ProblemException 400 with every bad field, as for the body of a call */
    public static <T> T read(byte[] json, Class<T> type) {
        return RecordBinder.bind(new StrictJsonReader().parse(json), type);
    }

    /** @throws ProblemException 400 with every bad field, as for the body of a call */
    public static <T> T bind(JsonNode json, Class<T> type) {
        return RecordBinder.bind(json, type);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.lintel.application.");
    }

    @Override
    protected boolean canWrite(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return RecordBinder.bind(parse(message.getBody().readAllBytes()), type);
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode parsed = json.readTree(body);
            if (parsed == null || parsed.isMissingNode()) {
                throw ProblemException.malformed("", "missing", "A JSON body is needed; the least is {}.");
            }
            return parsed;
        } catch (JacksonException broken) {
            // Jackson's own words quote the body; the place is enough to find the mistake.
            String place = broken.getLocation() == null
                    ? ""
                    : " at line " + broken.getLocation().getLineNr() + ", column " + broken.getLocation().getColumnNr();
            throw ProblemException.malformed("", "not-json", "The body is not one well-formed JSON object; reading stopped" + place + ".");
        }
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) {
        throw new IllegalStateException("Answers are written elsewhere.");
    }
}
