package io.linchpin.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of many, in an order that newcomers do not upset.
 * @param next where the following page begins, null on the last one; callers hand it back and do not read it
 */
public record Page<T>(List<T> items, @Nullable String next) {
    private static final int LARGEST = 500;
    private static final String BETWEEN = "\u001f";

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param fetched one more than {@code limit} when there are more
     * @param position the values the list is ordered by, of the last item shown
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, List<String>> position) {
        if (fetched.size() <= limit) return new Page<>(fetched, null);
        var shown = fetched.subList(0, limit);
        return new Page<>(shown, cursor(position.apply(shown.getLast())));
    }

    /** @return the values a cursor was made of, or {@code parts} empty texts when the list begins */
    public static List<String> position(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isBlank()) return Collections.nCopies(parts, "");
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var values = Arrays.asList(text.split(BETWEEN, -1));
            if (values.size() == parts) return values;
        } catch (IllegalArgumentException e) {
            throw noCursor(cursor);
        }
        throw noCursor(cursor);
    }

    /** @param value of a position; @return {@code first} when the list begins */
    public static Instant instant(String value, Instant first) {
        try {
            return value.isEmpty() ? first : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw noCursor(value);
        }
    }

    /** @throws Invalid unless 1 to 500 */
    public static int limit(int asked) {
        if (asked >= 1 && asked <= LARGEST) return asked;
        throw Invalid.field("limit", String.valueOf(asked), "A page has 1 to %d entries.", LARGEST);
    }

    public <R> Page<R> map(Function<? super T, R> shape) {
        return new Page<>(items.stream().map(shape).toList(), next);
    }

    private static String cursor(List<String> values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8));
    }

    private static Invalid noCursor(String cursor) {
        return Invalid.field("cursor", cursor, "This is not the next of an earlier page.");
    }
}
