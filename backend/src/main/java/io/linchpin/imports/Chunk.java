package io.linchpin.imports;

import io.linchpin.shared.MessageModule;
import io.linchpin.shared.Packed;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Some thousand rows of a plan as one compressed value: a node a row would cost more than the CIs themselves. */
final class Chunk {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new MessageModule())
            // Figures that runs from before did not count.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Chunk() {}

    static byte[] pack(List<?> rows) {
        return Packed.pack(JSON, rows);
    }

    static <T> List<T> unpack(byte[] data, Class<T> type) {
        return Packed.unpack(JSON, data, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }
}
