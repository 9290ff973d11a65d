package io.linchpin.ui.access;

import com.vaadin.flow.component.UI;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.SignIns;
import io.linchpin.importers.sample.SampleFiles;
import io.linchpin.importers.sample.SampleFiles.SignInPerson;
import io.linchpin.shared.NotFound;
import io.linchpin.ui.shell.SampleSignIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people of the sample company who may be tried, as soon as they have been brought in. */
@Component
@ConditionalOnProperty(name = "linchpin.sample", havingValue = "on")
class SamplePeople implements SampleSignIn {
    private final SampleFiles files;
    private final SignIns signIns;

    SamplePeople(SampleFiles files, SignIns signIns) {
        this.files = files;
        this.signIns = signIns;
    }

    @Override
    public List<SamplePerson> people() {
        return files.signIns().stream().flatMap(this::person).toList();
    }

    @Override
    public boolean includes(String username) {
        return files.signIns().stream().anyMatch(person -> person.username().equals(username));
    }

    private Stream<SamplePerson> person(SignInPerson person) {
        return find(person).map(user -> shown(person, user)).stream();
    }

    private Optional<CurrentUser> find(SignInPerson person) {
        try {
            return Optional.of(signIns.named(person.username(), "sample"));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private static SamplePerson shown(SignInPerson person, CurrentUser user) {
        var page = UI.getCurrent();
        var role = user.roles().getOrDefault(user.tenant(), Set.of()).stream()
                .sorted()
                .map(held -> page.getTranslation("component.word.Role." + held))
                .collect(Collectors.joining(", "));
        var german = page.getLocale().getLanguage().equals(Locale.GERMAN.getLanguage());
        return new SamplePerson(person.username(), user.name(), role, german ? person.doesInGerman() : person.does());
    }
}
