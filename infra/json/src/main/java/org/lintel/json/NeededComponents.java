package org.lintel.json;

import java.lang.reflect.RecordComponent;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
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
        if (annotated instanceof AnnotatedParameter parameter && parameter.getDeclaringClass().isRecord()) {
            RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
            // Not of another constructor than that of all components.
            if (parameter.getOwner().getParameterCount() == components.length) {
                return JsonSetter.Value.construct(isNeeded(components[parameter.getIndex()]) ? Nulls.FAIL : Nulls.SET, Nulls.FAIL);
            }
        }
        return JsonSetter.Value.empty();
    }

    /** @return whether a value of the record has it always */
    public static boolean isNeeded(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
