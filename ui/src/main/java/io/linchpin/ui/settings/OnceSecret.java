package io.linchpin.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;

/** A secret that stands here once: to be copied, and then forgotten by the page. */
public final class OnceSecret extends Div {
    /** Without a clipboard, as on an unencrypted connection, the text is marked, ready for the copying key. */
    private static final String COPY = """
            const field = this;
            $0.addEventListener('click', () => {
              field.inputElement.focus();
              field.inputElement.select();
              navigator.clipboard?.writeText(field.value).then(() => field.setAttribute('data-copied', ''), () => {});
            });""";

    /**
     * @param words what it is and that it cannot be read again
     * @param forget takes it off the page
     */
    public OnceSecret(String words, String secret, Runnable forget) {
        var field = new TextField();
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setAriaLabel(words);
        field.addClassNames("settings-secret", "grow");
        var copy = new Button(getTranslation("settings.copy"), Icon.DOCUMENT.create(14));
        copy.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        var done = new Button(getTranslation("settings.secret.done"), _ -> forget.run());
        done.addThemeVariants(ButtonVariant.LUMO_SMALL);
        field.addAttachListener(_ -> field.getElement().executeJs(COPY, copy.getElement()));
        var line = new Div(field, copy, done);
        line.addClassName("row");
        var text = new Div(new Span(words), line);
        text.addClassName("settings-once");
        add(Note.warn(text));
        copy.focus();
    }

    /** A command that uses it, to be tried at once. */
    public OnceSecret example(String command) {
        var words = new Pre(command);
        words.addClassNames("settings-example", "mono");
        add(words);
        return this;
    }
}
