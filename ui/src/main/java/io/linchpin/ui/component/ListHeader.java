package io.linchpin.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;

/** The top of a list: how many there are, told when it changes, and at the right end how one more is made. */
public final class ListHeader extends PageHeader {
    private final Span count = new Span();

    public ListHeader(String heading) {
        super(heading);
        count.addClassNames("t2", "sm", "num", "nw");
        count.getElement().setAttribute("role", "status");
        badges(count);
    }

    public void count(String words) {
        count.setText(words);
    }

    /** By a button, or by the key N. */
    public ListHeader creates(String words, Runnable create) {
        var button = new Button(words, Icon.PLUS.create(14), _ -> create.run());
        button.setSuffixComponent(new Kbd("N"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        Keys.bind(this, "N", words, create);
        actions(button);
        return this;
    }
}
