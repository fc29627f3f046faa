package org.lintel.torture;

import java.lang.reflect.Type;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;

/** The payloads of this program are texts, and stay so. */
final class TextConverter implements Converter {

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType == String.class && targetType == String.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        return (T) input;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        // There is nothing to tell.
    }
}
