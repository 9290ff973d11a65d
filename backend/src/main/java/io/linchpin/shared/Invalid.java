package io.linchpin.shared;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.List;

/** The input breaks a rule; all broken rules at once in {@link #errors()}. */
public final class Invalid extends Failure {
    private final transient List<FieldError> errors;

    @FormatMethod
    public Invalid(@CompileTimeConstant @FormatString String template, Object... arguments) {
        this(Message.of(template, arguments), List.of());
    }

    public Invalid(Message said, List<FieldError> errors) {
        super(said);
        this.errors = List.copyOf(errors);
    }

    public Invalid(String message) {
        this(message, List.of());
    }

    public Invalid(String message, List<FieldError> errors) {
        this(Message.constant(message), errors);
    }

    @FormatMethod
    public static Invalid field(
            String field, String value, @CompileTimeConstant @FormatString String template, Object... arguments) {
        return of(FieldError.of(field, value, Message.of(template, arguments)));
    }

    public static Invalid field(String field, String value, String message) {
        return of(FieldError.of(field, value, message));
    }

    public static Invalid field(String field, String value, Message said) {
        return of(FieldError.of(field, value, said));
    }

    public static Invalid of(FieldError error) {
        return new Invalid(error.said(), List.of(error));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
