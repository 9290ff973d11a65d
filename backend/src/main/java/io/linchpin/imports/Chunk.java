package io.linchpin.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Some thousand rows of a plan as one compressed value: a node a row would cost more than the CIs themselves. */
final class Chunk {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Chunk() {}

    static byte[] pack(List<?> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            JSON.writeValue(zip, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot pack a chunk of %d rows".formatted(rows.size()), e);
        }
        return bytes.toByteArray();
    }

    static <T> List<T> unpack(byte[] data, Class<T> type) {
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, type);
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(data))) {
            return JSON.readValue(zip, list);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack a chunk of %d bytes".formatted(data.length), e);
        }
    }
}
