package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.cmdb.MinUp;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes how many of a redundancy group must work. */
final class GroupDialog extends Dialog {
    GroupDialog(Words words, String group, @Nullable MinUp now, Consumer<MinUp> done) {
        setHeaderTitle(words.text("cmdb.group.change", group));
        setWidth("420px");
        var minUp = new TextField(words.text("cmdb.relate.minUp"));
        minUp.setHelperText(words.text("cmdb.relate.minUp.hint"));
        minUp.setValue(now == null ? "1" : now.toString());
        var form = new Div(new Paragraph(words.text("cmdb.group.change.text")), minUp);
        form.addClassName("cmdb-says");
        add(form);
        var cancel = new Button(words.text("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var save = new Button(words.text("cmdb.save"), _ -> MinUp.parse(minUp.getValue())
                .ifPresentOrElse(
                        wanted -> {
                            close();
                            done.accept(wanted);
                        },
                        () -> {
                            minUp.setInvalid(true);
                            minUp.setErrorMessage(words.text("cmdb.relate.minUp.wrong"));
                        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, save);
        minUp.focus();
    }
}
