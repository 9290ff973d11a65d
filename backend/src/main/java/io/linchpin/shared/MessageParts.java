package io.linchpin.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What comes in the places of a message: what each kind is in English, and how it is kept. */
final class MessageParts {
    private static final String MESSAGE = "message";
    private static final String WORD = "word";
    private static final String INSTANT = "instant";
    private static final String DAY = "day";

    private MessageParts() {}

    static List<Object> of(Collection<?> values) {
        return values.stream().map(MessageParts::part).toList();
    }

    private static Object part(Object value) {
        return switch (value) {
            case Message message -> message;
            case Number number -> number;
            case Instant instant -> instant;
            case LocalDate day -> day;
            case Enum<?> constant
            when constant instanceof Worded ->
                new Message.Word(constant.getDeclaringClass().getSimpleName(), constant.name());
            case Collection<?> values -> of(values);
            default -> value.toString();
        };
    }

    static String english(Object part) {
        return switch (part) {
            case Message message -> message.text();
            case Message.Word word -> word.name();
            case List<?> parts -> parts.stream().map(MessageParts::english).collect(Collectors.joining(", "));
            default -> part.toString();
        };
    }

    static Object written(Object part) {
        return switch (part) {
            case Message message -> {
                var parts = new ArrayList<Object>();
                parts.add(message.template());
                message.arguments().forEach(argument -> parts.add(written(argument)));
                yield Map.of(MESSAGE, parts);
            }
            case Message.Word word -> Map.of(WORD, List.of(word.type(), word.name()));
            case Instant instant -> Map.of(INSTANT, instant.toString());
            case LocalDate day -> Map.of(DAY, day.toString());
            case List<?> parts -> parts.stream().map(MessageParts::written).toList();
            default -> part;
        };
    }

    static Object read(Object written) {
        return switch (written) {
            case List<?> parts -> parts.stream().map(MessageParts::read).toList();
            case Map<?, ?> kind -> {
                var entry = kind.entrySet().iterator().next();
                yield kind(String.valueOf(entry.getKey()), entry.getValue());
            }
            default -> written;
        };
    }

    private static Object kind(String kind, Object value) {
        return switch (kind) {
            case MESSAGE ->
                Message.kept(((List<?>) value).stream().map(MessageParts::read).toList());
            case WORD -> {
                var names = (List<?>) value;
                yield new Message.Word(String.valueOf(names.getFirst()), String.valueOf(names.getLast()));
            }
            case INSTANT -> Instant.parse(String.valueOf(value));
            case DAY -> LocalDate.parse(String.valueOf(value));
            default -> throw new IllegalArgumentException("A message cannot hold a %s.".formatted(kind));
        };
    }
}
