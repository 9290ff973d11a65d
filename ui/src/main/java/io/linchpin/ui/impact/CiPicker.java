package io.linchpin.ui.impact;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.linchpin.cmdb.CiHit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds a CI while somebody types, hands it over and is empty again. */
class CiPicker extends ComboBox<CiHit> {

    interface Find {
        List<CiHit> find(String words, int limit);
    }

    /** @param kind the word for the name of a class */
    CiPicker(String label, UnaryOperator<String> kind, Find find, Consumer<CiHit> taken) {
        setAriaLabel(label);
        setPlaceholder(label);
        addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        addClassName("impact-picker");
        setOverlayWidth("440px");
        setItemLabelGenerator(hit -> hit.ci().name());
        setRenderer(new ComponentRenderer<>(hit -> option(hit, kind)));
        FetchCallback<CiHit, String> hits = query -> {
            var first = query.getOffset() == 0;
            var limit = query.getLimit();
            return first ? find.find(query.getFilter().orElse(""), limit).stream() : Stream.empty();
        };
        setItems(hits);
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                var hit = event.getValue();
                clear();
                taken.accept(hit);
            }
        });
    }

    private static Div option(CiHit hit, UnaryOperator<String> kind) {
        var name = new Span(hit.ci().name());
        name.addClassNames("b", "el");
        var detail = new Span(String.join(
                " · ",
                Stream.of(kind.apply(hit.ci().type()), hit.match() == null ? "" : hit.match(), hit.tenantName())
                        .filter(word -> !word.isEmpty())
                        .toList()));
        detail.addClassNames("t3", "xs", "el");
        var option = new Div(name, detail);
        option.addClassName("impact-option");
        return option;
    }
}
