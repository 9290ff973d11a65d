package io.linchpin.ui.component;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** A key to press, as printed on it. */
@Tag("kbd")
public class Kbd extends HtmlComponent {

    public Kbd(String key) {
        addClassName("kbd");
        getElement().setText(key);
    }
}
