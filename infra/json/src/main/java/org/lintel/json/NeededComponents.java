package org.lintel.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * A component of a record that is not {@link Nullable} is needed: where it is absent or null, and where a list or map in it holds a null,
 * reading fails there, and not wherever somebody uses the value later.
 */
public final class NeededComponents extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        RecordComponent component = component(annotated);
        return component == null
                ? JsonSetter.Value.empty()
                : JsonSetter.Value.construct(isNeeded(component) ? Nulls.FAIL : Nulls.SET, Nulls.FAIL);
    }

    /** @return whether a value of the record has it always */
    public static boolean isNeeded(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable RecordComponent component(Annotated annotated) {
        return switch (annotated) {
            case AnnotatedParameter parameter when parameter.getDeclaringClass().isRecord() && ofAll(parameter) ->
                parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
            case AnnotatedField field when field.getDeclaringClass().isRecord() ->
                Arrays.stream(field.getDeclaringClass().getRecordComponents()).filter(named -> named.getName().equals(field.getName()))
                        .findAny().orElse(null);
            default -> null;
        };
    }

    /** Not of another constructor than that of all components. */
    private static boolean ofAll(AnnotatedParameter parameter) {
        return parameter.getOwner().getParameterCount() == parameter.getDeclaringClass().getRecordComponents().length;
    }
}
