package org.lintel.benchmarks.storage;

import java.lang.reflect.Type;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;

/** Payloads that are texts already: what turning events into texts costs is not the store's. */
final class PlainText implements Converter {

    private PlainText() {}

    static EventConverter forEvents() {
        return new DelegatingEventConverter(new PlainText());
    }

    @Override
    public boolean canConvert(Type source, Type target) {
        return source == String.class && target == String.class;
    }

    @Override
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        @SuppressWarnings("unchecked")
        T same = (T) input;
        return same;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("payloads", "texts");
    }
}
