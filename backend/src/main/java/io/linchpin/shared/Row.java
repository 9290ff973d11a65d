package io.linchpin.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** One row of an answer, or one map inside it, read by column. A missing value is null only where the method says so. */
public final class Row {
    private final MapAccessor values;

    Row(MapAccessor values) {
        this.values = values;
    }

    public String text(String column) {
        return present(column).asString();
    }

    public @Nullable String textOrNull(String column) {
        return values.get(column).isNull() ? null : values.get(column).asString();
    }

    public String textOr(String column, String missing) {
        return values.get(column).asString(missing);
    }

    public int number(String column) {
        return present(column).asInt();
    }

    public long longNumber(String column) {
        return present(column).asLong();
    }

    public @Nullable Integer numberOrNull(String column) {
        return values.get(column).isNull() ? null : values.get(column).asInt();
    }

    public boolean truth(String column) {
        return values.get(column).asBoolean(false);
    }

    public Instant instant(String column) {
        return present(column).asZonedDateTime().toInstant();
    }

    public @Nullable Instant instantOrNull(String column) {
        var value = values.get(column);
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }

    public <T extends Identifier> T id(String column, Function<UUID, T> type) {
        return type.apply(UUID.fromString(text(column)));
    }

    public <T extends Identifier> @Nullable T idOrNull(String column, Function<UUID, T> type) {
        var text = textOrNull(column);
        return text == null ? null : type.apply(UUID.fromString(text));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) {
        var text = textOrNull(column);
        return text == null ? null : Enum.valueOf(type, text);
    }

    public List<String> texts(String column) {
        var value = values.get(column);
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }

    /** A list of maps, nodes or relationships inside this row. */
    public List<Row> rows(String column) {
        var value = values.get(column);
        return value.isNull() ? List.of() : value.asList(Row::new);
    }

    /** A list of lists, each read by place. */
    public <T> List<T> lists(String column, Function<Cells, T> mapper) {
        var value = values.get(column);
        return value.isNull() ? List.of() : value.asList(cells -> mapper.apply(new Cells(cells)));
    }

    /** A list inside a row, which costs less than a map where there are millions. */
    public static final class Cells {
        private final Value values;

        private Cells(Value values) {
            this.values = values;
        }

        public String text(int at) {
            return values.get(at).asString();
        }

        public @Nullable String textOrNull(int at) {
            var value = values.get(at);
            return value.isNull() ? null : value.asString();
        }
    }

    /** A list of whole numbers, without boxing each of them twice. */
    public int[] numbers(String column) {
        return values.get(column).asList(Value::asInt).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public @Nullable Row rowOrNull(String column) {
        var value = values.get(column);
        return value.isNull() ? null : new Row(value);
    }

    /** A map, node or relationship inside this row. */
    public Row row(String column) {
        return new Row(present(column));
    }

    public byte[] bytes(String column) {
        return present(column).asByteArray();
    }

    /** Every property of a map or node column; dates stay what the driver makes of them. */
    public Map<String, Object> map(String column) {
        var value = values.get(column);
        return value.isNull() ? Map.of() : value.asMap();
    }

    /** Every property of this row itself, when it is a map or a node. */
    public Map<String, Object> all() {
        return values.asMap();
    }

    private Value present(String column) {
        var value = values.get(column);
        if (value.isNull())
            throw new IllegalStateException("The column %s of %s is missing.".formatted(column, values));
        return value;
    }
}
