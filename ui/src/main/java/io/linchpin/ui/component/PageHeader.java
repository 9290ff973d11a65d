package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** The top of a page: where it is, its one title, badges beside it, and what can be done with it. */
public class PageHeader extends Header {

    private final OrderedList crumbs = new OrderedList();
    private final Div titles = new Div();
    private final Div title = new Div();
    private final Div actions = new Div();
    private final H1 heading;

    public PageHeader(String heading) {
        addClassName("phead");
        titles.addClassName("titles");
        title.addClassName("title");
        actions.addClassName("acts");
        this.heading = new H1(heading);
        this.heading.getElement().setAttribute("tabindex", "-1");
        title.add(this.heading);
        titles.add(title);
        add(titles, actions);
    }

    /** One step of the way here; steps appear in the order they are added. */
    public PageHeader crumb(String words, String href) {
        return crumb(new Anchor(href, words));
    }

    /** A step that leads nowhere: a kind, a number. */
    public PageHeader crumb(String words) {
        return crumb(new Span(words));
    }

    private PageHeader crumb(Component step) {
        if (crumbs.getChildren().findAny().isEmpty()) {
            var way = new Nav(crumbs);
            way.addClassName("crumb");
            way.getElement().setAttribute("aria-label", getTranslation("component.crumbs"));
            titles.addComponentAsFirst(way);
        }
        crumbs.add(new ListItem(step));
        return this;
    }

    /** State badges and chips directly beside the title. */
    public PageHeader badges(Component... badges) {
        title.add(badges);
        return this;
    }

    /** Quiet words beside the title, gone on small screens. */
    public PageHeader meta(String words) {
        var meta = new Span(words);
        meta.addClassNames("t3", "sm", "num", "wide", "nw");
        title.add(meta);
        return this;
    }

    /** Buttons at the right end; at most one of them primary. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        return this;
    }

    public void setTitle(String words) {
        heading.setText(words);
    }
}
