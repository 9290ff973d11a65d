package io.linchpin.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import org.jspecify.annotations.Nullable;

/**
 * One thing to put right.
 * @param field the field of a form or of JSON, or the column of a file
 * @param row the line of the file, counted from 1, when the input was a file
 * @param said why it was refused and what to do
 */
public record FieldError(
        String field,
        @Nullable Long row,
        String value,
        @JsonProperty("message") Message said) {

    public FieldError(String field, @Nullable Long row, String value, String message) {
        this(field, row, value, Message.constant(message));
    }

    @FormatMethod
    public static FieldError of(
            String field, String value, @CompileTimeConstant @FormatString String template, Object... arguments) {
        return of(field, value, Message.of(template, arguments));
    }

    public static FieldError of(String field, String value, Message said) {
        return new FieldError(field, null, value, said);
    }

    public static FieldError of(String field, String value, String message) {
        return new FieldError(field, null, value, message);
    }

    /** In English. */
    public String message() {
        return said.text();
    }
}
