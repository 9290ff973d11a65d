package io.linchpin.shared;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** For JSON that is kept: a message with its parts, to be said in the language of who reads it later. */
public final class MessageModule extends SimpleModule {
    public MessageModule() {
        addSerializer(Message.class, new Writer());
        addDeserializer(Message.class, new Reader());
    }

    private static final class Writer extends ValueSerializer<Message> {
        @Override
        public void serialize(Message message, JsonGenerator json, SerializationContext context) {
            json.writePOJO(message.written());
        }
    }

    private static final class Reader extends ValueDeserializer<Message> {
        @Override
        public Message deserialize(JsonParser json, DeserializationContext context) {
            return Message.read(context.readValue(json, Object.class));
        }
    }
}
