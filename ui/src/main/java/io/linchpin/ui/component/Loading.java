package io.linchpin.ui.component;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/**
 * In the place of content that is on its way: nothing for 200 ms, then rows of the height they will have, from 2 s on a
 * sentence with progress and a way out. The times run in the browser, so a busy server does not hold them up.
 */
public class Loading extends Div {

    private final Span sentence;
    private final Div slow;
    private final ProgressBar bar = new ProgressBar();

    /** @param rows how many rows the real content will roughly have */
    public Loading(int rows) {
        addClassName("lp-loading");
        getElement().setAttribute("role", "status");
        sentence = new Span(getTranslation("component.loading"));
        bar.setIndeterminate(true);
        slow = new Div(sentence, bar);
        slow.addClassName("slow");
        add(slow);
        for (int row = 0; row < rows; row++) {
            add(new Bone());
        }
    }

    /** What is being done, in place of the general sentence. */
    public Loading sentence(String words) {
        sentence.setText(words);
        return this;
    }

    public Loading cancel(Runnable cancel) {
        var button = new Button(getTranslation("component.cancel"), _ -> cancel.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        slow.add(button);
        return this;
    }

    /** @param share done so far, 0 to 1 */
    public void progress(double share) {
        bar.setIndeterminate(false);
        bar.setValue(share);
    }

    /** Keeps old content in sight, dimmed, while it is computed anew. */
    public static void recomputing(HasStyle content, boolean on) {
        content.setClassName("stale", on);
        content.getElement().setAttribute("aria-busy", Boolean.toString(on));
    }

    private static class Bone extends Div {
        Bone() {
            addClassName("bone");
            add(new Bar(), new Bar(), new Bar());
        }
    }

    @Tag("i")
    private static class Bar extends HtmlComponent {}
}
