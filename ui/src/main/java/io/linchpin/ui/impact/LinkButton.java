package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.NativeButton;

/** Does something on this page, and looks like the links beside it. */
class LinkButton extends NativeButton {
    LinkButton(String text, Runnable action) {
        super(text, _ -> action.run());
        addClassName("impact-link");
    }
}
