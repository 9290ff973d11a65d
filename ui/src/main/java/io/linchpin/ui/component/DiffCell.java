package io.linchpin.ui.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Before and after of one attribute: name, the old value struck, the new one. */
public class DiffCell extends Div {

    private DiffCell(String attribute) {
        addClassName("dx");
        add(new Span(attribute));
    }

    public static DiffCell changed(String attribute, String before, String after) {
        var cell = new DiffCell(attribute);
        cell.add(new Deleted(before), new Inserted(after));
        return cell;
    }

    public static DiffCell added(String attribute, String after) {
        var cell = new DiffCell(attribute);
        cell.add(new Inserted(after));
        return cell;
    }

    public static DiffCell removed(String attribute, String before) {
        var cell = new DiffCell(attribute);
        cell.add(new Deleted(before));
        return cell;
    }

    /** A value that lost, and why: "contact: a person’s edit wins over NetBox". */
    public static DiffCell kept(String attribute, String why) {
        var cell = new DiffCell(word("component.diff.kept"));
        cell.add(attribute + ": " + why);
        return cell;
    }

    private static String word(String key) {
        return new Span().getTranslation(key);
    }

    @Tag("del")
    static class Deleted extends HtmlContainer {
        Deleted(String value) {
            setText(value);
        }
    }

    @Tag("ins")
    static class Inserted extends HtmlContainer {
        Inserted(String value) {
            setText(value);
        }
    }
}
