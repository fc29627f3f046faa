package org.lintel.application.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON. It reads nothing: bodies come in through {@link StrictJsonReader} alone, whatever media type they claim. */
public final class AnswerWriter extends JacksonJsonHttpMessageConverter {
    public AnswerWriter(JsonMapper json) {
        super(json);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }
}
