package org.lintel.readmodels;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A record class taken apart once: its components in order, and the constructor that takes them. */
record RecordShape(List<RecordComponent> components, Constructor<?> constructor) {
    static RecordShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordShape(List.of(components), type.getConstructor(types));
        } catch (NoSuchMethodException unreachable) {
            throw new IllegalStateException("The record " + type.getName() + " is not public.", unreachable);
        }
    }

    static @Nullable Object valueOf(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Cannot read " + component.getName() + " of a row.", failure);
        }
    }

    /** @throws IllegalStateException naming the record but no value, which may be personal */
    Object create(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException failure) {
            throw new IllegalStateException("A stored row does not fit " + constructor.getDeclaringClass().getSimpleName()
                    + ": it was written by another version of the view.", failure);
        }
    }
}
