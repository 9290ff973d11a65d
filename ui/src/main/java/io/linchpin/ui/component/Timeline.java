package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;

/** What happened, newest first: time, glyph, sentence, and what belongs under it. */
public class Timeline extends OrderedList {

    public Timeline() {
        addClassName("tl");
    }

    /** @param what the sentence and whatever stands below it: a difference, a note */
    public Timeline entry(Instant at, Icon icon, Component... what) {
        var content = new Div(what);
        content.addClassName("what");
        add(new ListItem(new Time(at), icon.create(14), content));
        return this;
    }

    @Tag("time")
    static class Time extends HtmlContainer {
        Time(Instant at) {
            getElement().setAttribute("datetime", at.toString());
            setText(Formats.current().brief(at));
            setTitle(Formats.current().full(at));
        }
    }
}
