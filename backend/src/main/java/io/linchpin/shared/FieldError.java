package io.linchpin.shared;

import org.jspecify.annotations.Nullable;

/**
 * One thing to put right.
 * @param field the field of a form or of JSON, or the column of a file
 * @param row the line of the file, counted from 1, when the input was a file
 * @param message why it was refused and what to do
 */
public record FieldError(String field, @Nullable Long row, String value, String message) {
    public static FieldError of(String field, String value, String message) {
        return new FieldError(field, null, value, message);
    }
}
