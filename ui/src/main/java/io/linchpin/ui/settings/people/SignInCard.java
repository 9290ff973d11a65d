package io.linchpin.ui.settings.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.identity.SignInState;
import io.linchpin.identity.SignIns;
import io.linchpin.ui.component.Actions;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.ConfirmInPlace;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.settings.FieldErrors;
import io.linchpin.ui.settings.OnceSecret;

/** How a person comes in, and what an administrator does about it: a new password, blocking, an end to waiting. */
final class SignInCard extends Card {
    private final People people;
    private final SignIns signIns;
    private final CurrentUser user;
    private final Person person;
    private final Runnable again;
    private final FieldErrors errors = new FieldErrors();
    private final Div secret = new Div();

    /** @param again shows the page as it is now */
    SignInCard(People people, SignIns signIns, CurrentUser user, Person person, SignInState state, Runnable again) {
        super(new Span().getTranslation("settings.signIn"));
        this.people = people;
        this.signIns = signIns;
        this.user = user;
        this.person = person;
        this.again = again;
        grows();
        var all = new Div(errors.notes());
        all.addClassName("settings-stack");
        if (!state.waits().isEmpty()) all.add(waits(state));
        secret.addClassName("settings-notes");
        if (person.active() && !state.hasPassword()) secret.add(Note.warn(getTranslation("settings.password.none")));
        all.add(secret, password(state), activity());
        add(all);
    }

    private Div line(Button button, String words) {
        var line = new Div(button, small(words));
        line.addClassName("settings-act");
        return line;
    }

    private static Span small(String words) {
        var small = new Span(words);
        small.addClassNames("sm", "t2");
        return small;
    }

    private Div password(SignInState state) {
        var make = new Button(getTranslation("settings.password.make"), Icon.LOCK.create(13));
        make.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var question = getTranslation(
                state.hasPassword() ? "settings.password.make.ask" : "settings.password.make.first", person.name());
        var ask = new ConfirmInPlace(make, question, getTranslation("settings.password.make"), this::makePassword);
        var type = new Button(
                getTranslation("settings.password.type"), _ -> new PasswordDialog(people, user, person, again).open());
        type.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var line = new Div(ask, type, small(getTranslation("settings.password.hint")));
        line.addClassName("settings-act");
        return line;
    }

    private void makePassword() {
        errors.attempt(() -> {
            var made = people.makePassword(user, person.id());
            secret.removeAll();
            secret.add(new OnceSecret(getTranslation("settings.password.once", person.name()), made, again));
        });
    }

    private Div activity() {
        if (!person.active())
            return line(button("settings.unblock", this::activate), getTranslation("settings.unblock.hint"));
        if (person.id().equals(user.id()))
            return line(Actions.refusedButton(getTranslation("settings.block")), getTranslation("settings.block.self"));
        var block = new Button(getTranslation("settings.block"));
        block.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        var ask = new ConfirmInPlace(
                block,
                getTranslation("settings.block.ask", person.name()),
                getTranslation("settings.block"),
                () -> attempt(() -> people.deactivate(user, person.id())));
        var line = new Div(ask, small(getTranslation("settings.block.hint")));
        line.addClassName("settings-act");
        return line;
    }

    private void activate() {
        attempt(() -> people.activate(user, person.id()));
    }

    private Note waits(SignInState state) {
        var text = new Div();
        state.waits()
                .forEach(wait -> text.add(new Div(getTranslation(
                        "settings.waits",
                        wait.address(),
                        wait.failures(),
                        Formats.current().time(wait.until())))));
        return Note.warn(text)
                .actions(button("settings.unlock", () -> attempt(() -> signIns.unlock(user, person.id()))));
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    private void attempt(Runnable action) {
        if (errors.attempt(action)) again.run();
    }
}
