package io.linchpin.cmdb;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.List;

/**
 * What is to be said about a relationship before it is written.
 * @param errors why it is refused; empty when it may be written
 * @param warnings what is unusual about it
 */
public record RelationAdvice(List<FieldError> errors, List<Message> warnings) {
    public RelationAdvice {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
