package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where an answer stands that is asked beside the page: at first what says that it is on its way, the old answer dimmed while
 * it is asked anew, and a failure with a way to ask again.
 */
public final class Place extends Div {
    private final Background background = new Background();
    private final Supplier<Component> waiting;

    /** @param waiting what stands here until the first answer comes */
    public Place(Supplier<Component> waiting) {
        this.waiting = waiting;
    }

    /**
     * All that is left of a page, for a list in its card.
     * @param rows how many of them there roughly are
     */
    public static Place forRows(int rows) {
        var place = new Place(() -> Card.around(new Loading(rows)));
        place.addClassName("place");
        return place;
    }

    /** @param answered draws the answer, on the page */
    public <T> void ask(Supplier<T> question, Function<T, Component> answered) {
        if (getComponentCount() == 0) add(waiting.get());
        else Loading.recomputing(this, true);
        background.ask(
                question,
                answer -> show(answered.apply(answer)),
                failure -> show(Trouble.note(failure, () -> ask(question, answered))));
    }

    /** Puts something here without asking; an answer that is still on its way is not shown any more. */
    public void show(Component content) {
        background.forget();
        removeAll();
        add(content);
        Loading.recomputing(this, false);
    }
}
