package io.linchpin.shared;

import java.util.List;

/** The input breaks a rule; all broken rules at once in {@link #errors()}. */
public final class Invalid extends Failure {
    private final transient List<FieldError> errors;

    public Invalid(String message) {
        this(message, List.of());
    }

    public Invalid(String message, List<FieldError> errors) {
        super(message);
        this.errors = List.copyOf(errors);
    }

    public static Invalid field(String field, String value, String message) {
        return new Invalid(message, List.of(FieldError.of(field, value, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
