package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import org.junit.jupiter.api.Test;

class PersonTests {
    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> new Person(
                        PersonId.random(),
                        TenantId.random(),
                        " ",
                        "two words",
                        "no address",
                        null,
                        "Mars/Crater",
                        "!",
                        true,
                        null))
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("name", "username", "email", "timeZone", "language"));
    }

    @Test
    void emptyMeansNone() {
        var person = new Person(
                PersonId.random(), TenantId.random(), "Kim", "KIM", " ", "", "Europe/Berlin", "de", true, null);

        assertThat(person.email()).isNull();
        assertThat(person.title()).isNull();
        assertThat(person.username()).isEqualTo("kim");
    }
}
