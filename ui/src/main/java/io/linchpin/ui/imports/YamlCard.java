package io.linchpin.ui.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.linchpin.importers.csv.Mapping;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Texts;
import java.util.Optional;
import java.util.function.Consumer;

/** The mapping as text: what is typed is understood at once, or everything that is wrong is told beside it, line by line. */
final class YamlCard extends Card {
    private static final int PAUSE = 400;
    /** Marks a line of the text and brings it into sight. */
    private static final String MARK = """
            const area = this.inputElement, lines = area.value.split('\\n');
            const from = lines.slice(0, $0 - 1).reduce((sum, line) => sum + line.length + 1, 0);
            area.focus();
            area.setSelectionRange(from, from + (lines[$0 - 1] || '').length);
            area.scrollTop = ($0 - 3) * area.scrollHeight / lines.length;
            """;

    private final ImportWords words;
    private final TextArea yaml = new TextArea();
    private final Div errors = new Div();

    /** @param typed gets every mapping that can be understood, while it is being typed */
    YamlCard(ImportWords words, Consumer<Mapping> typed) {
        super(words.text("imports.yaml"));
        this.words = words;
        subtitle(words.text("imports.yaml.for"));
        yaml.setWidthFull();
        yaml.addClassName("mono");
        yaml.setAriaLabel(words.text("imports.yaml"));
        yaml.setMinRows(8);
        yaml.setMaxRows(18);
        yaml.setValueChangeMode(ValueChangeMode.LAZY);
        yaml.setValueChangeTimeout(PAUSE);
        yaml.addValueChangeListener(event -> {
            if (event.isFromClient()) read().ifPresent(typed);
        });
        errors.addClassName("imports-yaml-errors");
        errors.getElement().setAttribute("role", "status");
        var schema = new Anchor("api/v1/mapping.schema.json", words.text("imports.yaml.schema"));
        schema.setRouterIgnore(true);
        add(yaml, errors);
        footer(schema);
        grows();
    }

    /** What the text says now; empty when it cannot be understood, which is then told. */
    Optional<Mapping> read() {
        errors.removeAll();
        yaml.setInvalid(false);
        try {
            return Optional.of(Mapping.parse(yaml.getValue()));
        } catch (Invalid invalid) {
            yaml.setInvalid(true);
            for (var error : invalid.errors()) errors.add(error(error));
            if (invalid.errors().isEmpty()) errors.add(new Span(Texts.say(invalid)));
            return Optional.empty();
        }
    }

    private NativeButton error(FieldError error) {
        var row = error.row();
        var line = new Span(row == null ? "" : words.formats().number(row));
        line.addClassNames("num", "t3");
        var key = new Span(error.field());
        key.addClassName("mono");
        var button = new NativeButton("", _ -> {
            if (row != null) yaml.getElement().executeJs(MARK, row.intValue());
        });
        button.add(line, key, new Span(Texts.say(error)));
        return button;
    }

    /** Writes the mapping anew, where it was changed elsewhere. */
    void show(Mapping mapping) {
        if (read().filter(mapping::equals).isPresent()) return;
        yaml.setValue(mapping.yaml());
        read();
    }
}
