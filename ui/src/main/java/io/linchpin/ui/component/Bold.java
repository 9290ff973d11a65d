package io.linchpin.ui.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Words that stand out in a sentence: the names in it. */
@Tag("b")
public class Bold extends HtmlContainer {

    public Bold(String words) {
        setText(words);
    }
}
