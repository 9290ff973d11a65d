package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/** A bordered region: a header line with what it is and what can be done, a body that scrolls, a footer if there is a rest. */
public class Card extends Section implements HasComponents {

    private final Header header = new Header();
    private final Span space = new Span();
    private final Div body = new Div();
    private final Footer footer = new Footer();

    /** A card without a header. */
    public Card() {
        addClassName("card");
        header.addClassName("h");
        space.addClassName("grow");
        body.addClassName("c");
        footer.addClassName("f");
        getElement().appendChild(body.getElement());
    }

    public Card(String title) {
        this();
        getElement().insertChild(0, header.getElement());
        header.add(new H2(title), space);
        getElement().setAttribute("aria-label", title);
    }

    /** A card without a header that takes the height it can get and holds one thing from edge to edge. */
    public static Card around(Component content) {
        var card = new Card().flush().grows();
        card.add(content);
        return card;
    }

    /** Small grey words after the title, such as "grouped by proof, not by text". */
    public Card subtitle(String words) {
        var subtitle = new Span(words);
        subtitle.addClassNames("t3", "sm");
        return beside(subtitle);
    }

    /** The number of rows inside, after the title. */
    public Card count(long rows) {
        var count = new Span(Formats.current().number(rows));
        count.addClassNames("t3", "num");
        return beside(count);
    }

    /** Puts an icon before the title. */
    public Card icon(Icon icon) {
        header.addComponentAsFirst(icon.create());
        return this;
    }

    /** Puts something directly after the title: a badge, a count. */
    public Card beside(Component component) {
        header.addComponentAtIndex(header.indexOf(space), component);
        return this;
    }

    /** Puts links, switches and buttons at the right end of the header. */
    public Card actions(Component... components) {
        header.add(components);
        return this;
    }

    public Card footer(Component... components) {
        footer.add(components);
        getElement().appendChild(footer.getElement());
        return this;
    }

    public Card footer(String words) {
        return footer(new Span(words));
    }

    /** No padding: for tables and grids. */
    public Card flush() {
        body.addClassName("flush");
        return this;
    }

    /** Takes the height that is left in its column; otherwise a card is as high as its content. */
    public Card grows() {
        addClassName("grow");
        return this;
    }

    /** Keeps the height of its content in a column that runs out of space. */
    public Card fixed() {
        addClassName("fixed");
        return this;
    }

    public Div body() {
        return body;
    }

    @Override
    public void add(Component... components) {
        body.add(components);
    }

    @Override
    public void add(Collection<Component> components) {
        body.add(components);
    }

    @Override
    public void add(String text) {
        body.add(text);
    }

    /** Empties the body; header and footer stay. */
    @Override
    public void removeAll() {
        body.removeAll();
    }
}
