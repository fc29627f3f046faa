package org.lintel.application.edge;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.json.NeededComponents;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.SessionId;
import org.lintel.language.TextValue;
import org.lintel.language.audit.Seed;
import org.lintel.language.guidelines.GuidelineId;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

/**
 * Describes records as {@link RecordBinder} reads them and answers are written: a text value is a text, what is not {@link Nullable} is
 * always there, and the rest may be null.
 */
final class RecordSchemas implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<Class<?>, Integer> LONGEST = Map.of(FreeText.class, FreeText.LONGEST, Name.class, Name.LONGEST);
    private static final Map<Class<?>, String> SHAPE = Map.of(CountryCode.class, "^[A-Z]{3}$", GuidelineId.class, "^G[0-9]{2}$",
            SessionId.class, "^[A-Za-z0-9_-]{1,40}$", Seed.class, "^[0-9a-f]{1,64}$");

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> plain = Json31.mapper().constructType(type.getType()).getRawClass();
        if (TextValue.class.isAssignableFrom(plain)) {
            return text(plain);
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (plain.isRecord() && resolved != null) {
            Schema<?> described = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(resolved.get$ref().substring(REFERENCE.length()));
            if (described != null && described.getProperties() != null) {
                complete(described, plain);
            }
        }
        return resolved;
    }

    private static Schema<?> text(Class<?> type) {
        Schema<?> text = ofType("string").minLength(1).maxLength(LONGEST.get(type));
        text.setPattern(SHAPE.get(type));
        return text;
    }

    private static void complete(Schema<?> described, Class<?> type) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (NeededComponents.isNeeded(component)) {
                required.add(component.getName());
            } else {
                described.getProperties().computeIfPresent(component.getName(), (_, schema) -> orNull(schema));
            }
        }
        described.setRequired(required);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            JsonSchema either = new JsonSchema();
            either.setAnyOf(List.of(schema, ofType("null")));
            return either;
        }
        if (schema.getTypes() == null || schema.getTypes().contains("null")) {
            return schema;
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null) {
            allowNull(schema);
        }
        return schema;
    }

    private static <T> void allowNull(Schema<T> schema) {
        List<@Nullable T> values = new ArrayList<>(schema.getEnum());
        values.add(null);
        schema.setEnum(values);
    }

    /** @param type one of JSON's own */
    static Schema<?> ofType(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }
}
