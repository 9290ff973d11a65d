package io.linchpin.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Upload.Column;
import io.linchpin.imports.Upload.UploadedFile;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;

/** The files of a run: how they were read, and what each of their columns became. */
final class UnderstoodCard extends Card {
    /** A file may have thousands of columns; these say what it is like. */
    private static final int SHOWN = 200;

    private final ImportWords words;

    UnderstoodCard(ImportWords words, ImportRun run) {
        super(words.text("imports.understood"));
        this.words = words;
        flush();
        grows();
        addClassName("imports-understood");
        run.files().forEach(this::add);
    }

    private void add(UploadedFile file) {
        var name = new Span(file.name());
        name.addClassNames("b", "el");
        var about = new Span(
                words.text("imports.columns.file", words.kind(file.kind()), words.size(file.bytes()), file.format()));
        about.addClassNames("t3", "xs");
        var head = new Div(name, about);
        head.addClassName("imports-about");
        add(head);
        file.columns().stream().limit(SHOWN).map(this::line).forEach(this::add);
        if (file.columns().size() > SHOWN)
            add(new Span(words.text("imports.understood.more", file.columns().size() - SHOWN)));
    }

    private Div line(Column column) {
        var name = new Span(column.name());
        name.addClassNames("mono", "t2", "el");
        name.setTitle(column.name());
        var target = new Span(words.target(column.target()));
        target.addClassNames(column.target() == null ? "t3" : "b", "el");
        var note = new Span(column.note());
        note.addClassNames("t3", "xs", "el");
        note.setTitle(column.note());
        var line = new Div(name, Icon.NEXT.create(12), target, note);
        line.addClassName("imports-map");
        return line;
    }
}
