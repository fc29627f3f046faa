package org.lintel.json;

import java.util.function.Function;

import org.lintel.language.CountryCode;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.TextValue;
import org.lintel.language.UserId;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.Seed;
import org.lintel.language.audit.SubjectId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PassportLineKey;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.language.risk.RiskKey;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the words of the registry are written as JSON: a text value as its text, a sealed one as its ciphertext with what it takes to open it, a moment in ISO 8601, what is absent not at all. */
public final class RegistryJson {
    private RegistryJson() {}

    /**
     * For events: properties in the order of the record, so that the same event always gives the same bytes; what a record needs must be
     * there when it is read.
     */
    public static JsonMapper forEvents() {
        SimpleModule whole = new SimpleModule("whole sealed values");
        whole.addSerializer(new WholeSealed());
        return builder().addModule(whole)
                .annotationIntrospector(AnnotationIntrospector.pair(new NeededComponents(), new JacksonAnnotationIntrospector()))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)).build();
    }

    /** For answers: what has no value is said to have none. */
    public static JsonMapper forAnswers() {
        return builder().build();
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(textValues()).disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static SimpleModule textValues() {
        SimpleModule module = new SimpleModule("text values");
        module.addSerializer(new AsText());
        add(module, UserId.class, UserId::new);
        add(module, SessionId.class, SessionId::new);
        add(module, OrganisationKey.class, OrganisationKey::new);
        add(module, TextKey.class, TextKey::new);
        add(module, CountryCode.class, CountryCode::new);
        module.addDeserializer(Sealed.class, new SealedFromText());
        add(module, AccreditationId.class, AccreditationId::new);
        add(module, ExceptionalAccessId.class, ExceptionalAccessId::new);
        add(module, DelegateId.class, DelegateId::new);
        add(module, PersonKey.class, PersonKey::new);
        add(module, PassportLineKey.class, PassportLineKey::new);
        add(module, LinkKey.class, LinkKey::new);
        add(module, BadgeId.class, BadgeId::new);
        add(module, RiskKey.class, RiskKey::new);
        add(module, DisclosureId.class, DisclosureId::new);
        add(module, DemandId.class, DemandId::new);
        add(module, GuidelineId.class, GuidelineId::new);
        add(module, FindingId.class, FindingId::new);
        add(module, DocumentSymbol.class, DocumentSymbol::new);
        add(module, SampleId.class, SampleId::new);
        add(module, OpeningId.class, OpeningId::new);
        add(module, SubjectId.class, SubjectId::new);
        add(module, Seed.class, Seed::new);
        add(module, RootHash.class, RootHash::new);
        return module;
    }

    private static <T extends TextValue> void add(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addDeserializer(type, new FromText<>(type, read));
    }

    private static final class AsText extends StdSerializer<TextValue> {
        private AsText() {
            super(TextValue.class);
        }

        @Override
        public void serialize(TextValue value, JsonGenerator to, SerializationContext context) {
            to.writeString(value.value());
        }
    }

    /** What no key could open again is never recorded: neither a text in clear nor what a rehearsal puts in its place. */
    private static final class WholeSealed extends StdSerializer<Sealed<?>> {
        private WholeSealed() {
            super(Sealed.class);
        }

        @Override
        public void serialize(Sealed<?> value, JsonGenerator to, SerializationContext context) {
            if (value.content() == null) {
                throw new IllegalStateException("Something is to be recorded that was not sealed.");
            }
            to.writeString(value.value());
        }
    }

    private static final class SealedFromText extends StdDeserializer<Sealed<?>> {
        private SealedFromText() {
            super(Sealed.class);
        }

        @Override
        public Sealed<?> deserialize(JsonParser from, DeserializationContext context) {
            return new Sealed<>(from.getString());
        }
    }

    private static final class FromText<T extends TextValue> extends StdDeserializer<T> {
        private final transient Function<String, T> read;

        private FromText(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) {
            return read.apply(from.getString());
        }
    }
}
