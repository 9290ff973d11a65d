package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One number with what it counts; pressing it opens its rows. */
public class SummaryTile extends Div {

    /** @param caption smaller words under the state's, such as "2 services, 48 CIs" */
    public SummaryTile(State state, long count, String caption) {
        addClassName(state.className());
        var glyph = state.icon().create(22);
        glyph.addClassName("gl");
        var word = new Span(getTranslation(state.key()));
        word.addClassName("word");
        build(glyph, count, word, caption(caption));
    }

    public SummaryTile(DiffSign sign, long count, String caption) {
        addClassName("plain");
        build(sign.create(), count, caption(caption));
    }

    private void build(Component glyph, long count, Component... names) {
        addClassName("sum");
        var number = new Span(Formats.current().number(count));
        number.addClassName("n");
        var column = new Span(names);
        column.addClassName("names");
        add(glyph, number, column);
    }

    private static Span caption(String words) {
        var caption = new Span(words);
        caption.addClassName("caption");
        return caption;
    }

    /** What pressing it does; until then it can only be read. */
    public SummaryTile opens(Runnable rows) {
        var element = getElement();
        element.setAttribute("role", "button");
        element.setAttribute("tabindex", "0");
        addClickListener(_ -> rows.run());
        element.addEventListener("keydown", _ -> rows.run())
                .setFilter("(event.key === 'Enter' || event.key === ' ')")
                .preventDefault();
        setSelected(false);
        return this;
    }

    /** Marks the tile whose rows are shown. */
    public void setSelected(boolean selected) {
        getElement().setAttribute("aria-pressed", Boolean.toString(selected));
    }
}
