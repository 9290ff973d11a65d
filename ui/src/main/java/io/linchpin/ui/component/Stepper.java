package io.linchpin.ui.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** All states of a ticket in their order: what is behind it, where it is, and what each next one waits for. */
public class Stepper extends OrderedList {

    public enum Progress {
        PAST(Icon.DONE, "was"),
        NOW(Icon.WORK, "now"),
        FUTURE(Icon.OPEN, "next"),
        /** Will not be reached any more. */
        OFF(Icon.OFF, "off");

        private final Icon icon;
        private final String className;

        Progress(Icon icon, String className) {
            this.icon = icon;
            this.className = className;
        }
    }

    /** @param note who and when for what is past, what it waits for otherwise; may be empty */
    public record Step(String name, String note, Progress progress) {}

    private Stepper(String className, List<Step> steps, boolean notes) {
        addClassName(className);
        steps.forEach(step -> add(cell(step, notes)));
    }

    /** The full line, a cell for each state with its note; stands in a card of its own. */
    public static Stepper full(List<Step> steps) {
        return new Stepper("step", steps, true);
    }

    /** The small line for beside a page title, names only. */
    public static Stepper small(List<Step> steps) {
        return new Stepper("stg", steps, false);
    }

    private ListItem cell(Step step, boolean notes) {
        var name = new Span(step.progress().icon.create(notes ? 14 : 12), new Span(step.name()));
        name.addClassNames(notes ? "nm" : "row");
        var cell = new ListItem(name);
        cell.addClassName(step.progress().className);
        if (step.progress() == Progress.NOW) {
            cell.getElement().setAttribute("aria-current", "step");
        }
        if (notes) {
            cell.add(new Small(step.note()));
        }
        return cell;
    }

    @Tag("small")
    static class Small extends HtmlContainer {
        Small(String words) {
            setText(words);
            setTitle(words);
        }
    }
}
