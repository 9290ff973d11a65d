package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiHit;
import io.linchpin.cmdb.CiRelation;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Failure;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.component.Trouble;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins a CI with another one; says in words what that will mean before it is written. */
final class RelateDialog extends Dialog {
    private static final int HITS = 50;
    private static final int RELATIONS = 500;

    private final Cmdb cmdb;
    private final Words words;
    private final CurrentUser user;
    private final Ci ci;
    private final Runnable written;
    private final Segmented<Boolean> direction;
    private final ComboBox<CiHit> other = new ComboBox<>();
    private final ComboBox<RelationType> type = new ComboBox<>();
    private final ComboBox<String> group = new ComboBox<>();
    private final TextField minUp = new TextField();
    private final Div says = new Div();
    private final Button save;

    RelateDialog(Cmdb cmdb, Words words, CurrentUser user, Ci ci, Runnable written) {
        this.cmdb = cmdb;
        this.words = words;
        this.user = user;
        this.ci = ci;
        this.written = written;
        direction = new Segmented<>(
                words.text("cmdb.relate.direction"),
                List.of(true, false),
                needs -> words.text(needs ? "cmdb.relate.needs" : "cmdb.relate.neededBy", ci.name()));
        save = new Button(words.text("cmdb.relate"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(words.text("cmdb.relate.title", ci.name()));
        setWidth("560px");
        fields();
        var cancel = new Button(words.text("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, save);
        says.addClassName("cmdb-says");
        var form = new Div(direction, other, type, group, minUp);
        form.addClassName("cmdb-form");
        add(form, says);
        offer();
        advise();
    }

    private void fields() {
        other.setLabel(words.text("cmdb.relate.other"));
        other.setPlaceholder(words.text("cmdb.relate.other.hint"));
        other.setItemLabelGenerator(hit -> hit.ci().name());
        other.setRenderer(
                LitRenderer.<CiHit>of("<div class='cmdb-hit'><b>${item.name}</b><span>${item.detail}</span></div>")
                        .withProperty("name", hit -> hit.ci().name())
                        .withProperty("detail", this::detail));
        other.setItems(query -> cmdb.search(user, query.getFilter().orElse(""), HITS).stream()
                .filter(hit -> !hit.ci().id().equals(ci.id()))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        other.addValueChangeListener(_ -> changed());
        type.setLabel(words.text("cmdb.relate.type"));
        type.setItemLabelGenerator(this::phrase);
        type.setRenderer(LitRenderer.<RelationType>of(
                        "<div class='cmdb-hit'><b>${item.phrase}</b><span>${item.detail}</span></div>")
                .withProperty("phrase", this::phrase)
                .withProperty("detail", this::detail));
        type.addValueChangeListener(_ -> advise());
        group.setLabel(words.text("cmdb.relate.group"));
        group.setPlaceholder(words.text("cmdb.relate.group.none"));
        group.setHelperText(words.text("cmdb.relate.group.hint"));
        group.setClearButtonVisible(true);
        group.setAllowCustomValue(true);
        group.addCustomValueSetListener(event -> group.setValue(event.getDetail()));
        group.addValueChangeListener(event -> {
            minUp.setVisible(event.getValue() != null);
            advise();
        });
        minUp.setLabel(words.text("cmdb.relate.minUp"));
        minUp.setHelperText(words.text("cmdb.relate.minUp.hint"));
        minUp.setValue("1");
        minUp.setVisible(false);
        minUp.addValueChangeListener(_ -> advise());
        direction.addValueChangeListener(_ -> changed());
    }

    private void changed() {
        offer();
        advise();
    }

    /** The usual types for the two classes first. */
    private void offer() {
        var catalogue = words.catalogue();
        var types = new LinkedHashSet<RelationType>();
        other.getOptionalValue()
                .ifPresent(hit -> types.addAll(
                        direction.getValue()
                                ? catalogue.usualTypes(ci.type(), hit.ci().type())
                                : catalogue.usualTypes(hit.ci().type(), ci.type())));
        var usual = List.copyOf(types);
        types.addAll(catalogue.types());
        var chosen = type.getValue();
        var offered = types.stream()
                .sorted(Comparator.comparing((RelationType offer) -> !usual.contains(offer))
                        .thenComparing(offer -> offer.strength() == Strength.NONE))
                .toList();
        type.setItems(offered);
        type.setValue(chosen == null && other.getValue() != null ? offered.getFirst() : chosen);
        group.setItems(groups());
    }

    private List<String> groups() {
        var dependent = direction.getValue()
                ? Optional.of(ci)
                : other.getOptionalValue().map(CiHit::ci);
        return dependent
                .map(found -> cmdb.relationships(user, found.id(), RELATIONS).needs().stream()
                        .filter(relation -> !relation.groupByDefault())
                        .map(CiRelation::group)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    private @Nullable RelationDraft draft() {
        var hit = other.getValue();
        var chosen = type.getValue();
        if (hit == null || chosen == null) return null;
        var named = group.getValue();
        return new RelationDraft(
                direction.getValue() ? ci.id() : hit.ci().id(),
                chosen.name(),
                direction.getValue() ? hit.ci().id() : ci.id(),
                named,
                named == null ? null : MinUp.parse(minUp.getValue()).orElse(null));
    }

    private void advise() {
        clear();
        says.removeAll();
        save.setEnabled(false);
        var draft = draft();
        if (draft == null) {
            says.add(new Span(words.text("cmdb.relate.choose")));
            return;
        }
        says.add(sentence());
        try {
            var advice = cmdb.advise(user, draft);
            advice.warnings().forEach(warning -> says.add(Note.warn(Texts.say(warning))));
            mark(advice.errors());
            save.setEnabled(advice.errors().isEmpty());
        } catch (Failure failure) {
            says.add(Trouble.note(failure));
        }
    }

    private Div sentence() {
        var hit = other.getValue().ci();
        var chosen = type.getValue();
        var needing = direction.getValue() ? ci : hit;
        var needed = direction.getValue() ? hit : ci;
        var meaning = words.text(
                chosen.strength() == Strength.NONE
                        ? "cmdb.meaning.NONE"
                        : group.getValue() != null
                                ? "cmdb.relate.meaning.group"
                                : chosen.strength() == Strength.HARD ? "cmdb.meaning.DOWN" : "cmdb.meaning.DEGRADED",
                needed.name(),
                needing.name());
        var line = new Div(
                new Bold(needing.name()),
                new Span(" " + chosen.phrase() + " "),
                new Bold(needed.name()),
                new Span("."));
        var means = new Div(meaning);
        means.addClassNames("t2", "sm");
        return new Div(line, means);
    }

    private void mark(List<FieldError> errors) {
        var elsewhere = new ArrayList<String>();
        for (var error : errors)
            switch (error.field()) {
                case "target" -> refuse(other, Texts.say(error));
                case "type" -> refuse(type, Texts.say(error));
                case "group" -> refuse(group, Texts.say(error));
                case "min_up" -> {
                    minUp.setInvalid(true);
                    minUp.setErrorMessage(Texts.say(error));
                }
                default -> elsewhere.add(Texts.say(error));
            }
        if (!elsewhere.isEmpty()) says.add(Note.error(elsewhere.stream().collect(Collectors.joining(" "))));
    }

    private static void refuse(ComboBox<?> box, String message) {
        box.setInvalid(true);
        box.setErrorMessage(message);
    }

    private void clear() {
        other.setInvalid(false);
        type.setInvalid(false);
        group.setInvalid(false);
        minUp.setInvalid(false);
    }

    private void save() {
        var draft = draft();
        if (draft == null) return;
        try {
            cmdb.relate(user, draft);
            close();
            written.run();
        } catch (Invalid refused) {
            mark(refused.errors());
        }
    }

    private String phrase(RelationType shown) {
        return direction.getValue() ? shown.phrase() : shown.inverse();
    }

    private String detail(RelationType shown) {
        return shown.name() + ", "
                + words.text("cmdb.strength." + shown.strength().name());
    }

    private String detail(CiHit hit) {
        var detail = words.className(hit.ci().type()) + " · " + hit.tenantName();
        return hit.match() == null ? detail : detail + " · " + hit.match();
    }
}
