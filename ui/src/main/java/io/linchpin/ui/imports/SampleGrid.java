package io.linchpin.ui.imports;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.linchpin.importers.csv.Sample;
import io.linchpin.ui.component.Texts;
import java.util.LinkedHashSet;

/** What the first rows of a file become, a column for each field that one of them has. */
final class SampleGrid extends Grid<Sample.Row> {
    SampleGrid(ImportWords words, Sample sample) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassName("imports-sample");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement()
                .setAttribute(
                        "aria-label",
                        words.text("imports.sample.of", sample.file().name()));
        addColumn(row -> words.formats().number(row.line()))
                .setHeader(words.text("imports.column.row"))
                .setWidth("56px")
                .setFlexGrow(0);
        if (sample.rows().stream().anyMatch(row -> !row.errors().isEmpty()))
            addComponentColumn(SampleGrid::problem)
                    .setHeader(words.text("imports.column.why"))
                    .setWidth("260px");
        var targets = new LinkedHashSet<String>();
        sample.rows().forEach(row -> targets.addAll(row.values().keySet()));
        for (var target : targets)
            addComponentColumn(row -> value(row.values().getOrDefault(target, "")))
                    .setHeader(words.target(target))
                    .setWidth("130px")
                    .setFlexGrow(1);
        setItems(sample.rows());
    }

    private static Span value(String text) {
        var value = new Span(text);
        value.addClassNames("mono", "el");
        value.setTitle(text);
        return value;
    }

    private static Span problem(Sample.Row row) {
        var problem = new Span(Texts.say(row.errors()));
        problem.addClassNames("imports-problem", "el");
        problem.setTitle(problem.getText());
        return problem;
    }
}
