package io.linchpin.impact;

import io.linchpin.shared.Identifier;
import java.util.UUID;

public record AssessmentId(UUID value) implements Identifier {
    public static AssessmentId random() {
        return new AssessmentId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
