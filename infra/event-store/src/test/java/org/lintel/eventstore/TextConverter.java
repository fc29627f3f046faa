package org.lintel.eventstore;

import java.lang.reflect.Type;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;

/** Payloads of these tests are texts; the suite wants bytes now and then. */
final class TextConverter implements Converter {

    static EventConverter forEvents() {
        return new DelegatingEventConverter(new TextConverter());
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType == String.class && targetType == String.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (input == null || targetType == input.getClass() || targetType == Object.class) {
            return (T) input;
        }
        throw new IllegalArgumentException("No conversion from " + input.getClass() + " to " + targetType);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {}
}
