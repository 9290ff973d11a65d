package io.linchpin.shared;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Typed ids as plain text in JSON. */
@Component
final class IdentifierJson extends SimpleModule {
    IdentifierJson() {
        super("io.linchpin.identifiers");
        Identifiers.types().forEach(this::add);
    }

    private <T extends Identifier> void add(Class<T> type) {
        addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T id, JsonGenerator json, SerializationContext context) {
                json.writeString(id.value().toString());
            }
        });
        addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                var text = json.getValueAsString("");
                try {
                    return Identifiers.parse(type, text);
                } catch (IllegalArgumentException e) {
                    return type.cast(context.handleWeirdStringValue(type, text, "not an id"));
                }
            }
        });
        addKeySerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T id, JsonGenerator json, SerializationContext context) {
                json.writeName(id.value().toString());
            }
        });
    }
}
