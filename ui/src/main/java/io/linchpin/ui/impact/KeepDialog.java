package io.linchpin.ui.impact;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.shared.Failure;
import io.linchpin.ui.component.Texts;
import java.util.function.Consumer;

/** Asks under which name an answer is kept. */
final class KeepDialog extends Dialog {
    private final TextField name = new TextField();
    private final Consumer<String> keep;

    KeepDialog(Consumer<String> keep) {
        this.keep = keep;
        setHeaderTitle(getTranslation("impact.keep.title"));
        setWidth("460px");
        var text = new Paragraph(getTranslation("impact.keep.text"));
        text.addClassNames("t2", "sm");
        name.setLabel(getTranslation("impact.keep.name"));
        name.setPlaceholder(getTranslation("impact.keep.example"));
        name.setMaxLength(200);
        name.setWidthFull();
        var take = new Button(getTranslation("impact.keep"), _ -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickShortcut(Key.ENTER);
        add(text, name);
        getFooter().add(new Button(getTranslation("component.cancel"), _ -> close()), take);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) name.focus();
        });
    }

    private void take() {
        try {
            keep.accept(name.getValue());
            close();
        } catch (Failure refused) {
            name.setInvalid(true);
            name.setErrorMessage(Texts.say(refused));
        }
    }
}
