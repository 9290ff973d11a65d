package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.linchpin.cmdb.CiHit;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactReport.StatedSeed;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The question: the CIs that fail, and the field for more of them. */
class QuestionBar extends Section {
    private static final String PASTED = "event.clipboardData.getData('text')";
    private static final String SEVERAL = "/[\\r\\n\\t,;]/.test(" + PASTED + ".trim())";
    private static final String SEPARATORS = "[\\r\\n\\t,;]+";

    private final Div chips = new Div();
    private final Div remarks = new Div();
    private final Div expected = new Div();
    private final CiPicker picker;
    private final WindowBar window;
    private final Words words;
    private final ImpactPage page;
    private final List<Unresolved> pending = new ArrayList<>();

    QuestionBar(Words words, ImpactPage page, CiPicker.Find find) {
        this.page = page;
        this.words = words;
        window = new WindowBar(wanted -> page.ask(page.asking().during(wanted)));
        addClassName("impact-question");
        getElement().setAttribute("aria-label", getTranslation("impact.question"));
        picker = new CiPicker(
                getTranslation("impact.add"),
                words.kind(),
                find,
                hit -> add(List.of(hit.ci().id().toString())));
        picker.setAllowCustomValue(true);
        picker.addCustomValueSetListener(event -> {
            picker.clear();
            add(split(event.getDetail()));
        });
        picker.getElement()
                .addEventListener(
                        "paste",
                        event -> add(split(event.getEventData().get(PASTED).asString(""))))
                .setFilter(SEVERAL)
                .addEventData(PASTED)
                .preventDefault();
        var title = new Div(getTranslation("impact.question"));
        title.addClassName("sub");
        chips.addClassNames("row", "w", "impact-seeds");
        remarks.addClassName("impact-remarks");
        var cis = new Div(title, chips, expected, remarks);
        cis.addClassName("impact-cis");
        add(cis, window);
        show(Asking.NOTHING);
    }

    void focus() {
        picker.focus();
    }

    /** A question whose answer is not there yet. */
    void show(Asking next) {
        chips.removeAll();
        next.seeds().forEach(seed -> chips.add(chip(seed.ci(), seed, false)));
        next.changes().forEach(number -> chips.add(chip(number)));
        expected.removeAll();
        window.show(next.window());
        chips.add(picker, new Kbd("S"), list());
    }

    void show(Asking next, List<Answer.Named> seeds, List<Unresolved> unresolved, List<StatedSeed> stated) {
        chips.removeAll();
        seeds.forEach(named -> chips.add(chip(named.ci().name(), named.seed(), named.ignored())));
        next.changes().forEach(number -> chips.add(chip(number)));
        expected.removeAll();
        if (next.window() != null || !next.changes().isEmpty()) expected.add(expected(stated));
        chips.add(picker, new Kbd("S"), list());
        unresolved.stream()
                .filter(one -> pending.stream().noneMatch(known -> known.seed().equals(one.seed())))
                .forEach(pending::add);
        remarks.removeAll();
        pending.forEach(one -> remarks.add(remark(one)));
        if (!next.fitsAddress())
            remarks.add(line(Icon.WARNING, new Span(getTranslation("impact.tooLong", seeds.size()))));
        var ignored = seeds.stream()
                .filter(Answer.Named::ignored)
                .map(named -> named.ci().name())
                .toList();
        if (!ignored.isEmpty())
            remarks.add(line(
                    Icon.INFO, new Span(getTranslation("impact.ignored", String.join(", ", ignored), ignored.size()))));
    }

    private SeedChip chip(String name, Seed seed, boolean ignored) {
        return new SeedChip(
                name,
                seed,
                ignored,
                changed -> page.ask(page.asking().with(changed)),
                () -> page.ask(page.asking().without(seed.ci())));
    }

    /** A change whose effects are asked for. */
    private Span chip(String number) {
        var close = new NativeButton("", _ -> page.ask(page.asking().withoutChange(number)));
        close.add(Icon.CLOSE.create(11));
        close.setAriaLabel(getTranslation("impact.seed.remove", number));
        close.addClassName("close");
        var name = new Span(Icon.CHANGES.create(13), new Span(number));
        name.addClassName("name");
        var chip = new Span(name, close);
        chip.addClassName("seed");
        return chip;
    }

    /** What tickets expect, each named as the reason; says so when there is nothing. */
    private Div expected(List<StatedSeed> stated) {
        var told = new ToldCollision(words);
        var byWork = new LinkedHashMap<Reason.Work, List<StatedSeed>>();
        for (var seed : stated)
            if (seed.reason() instanceof Reason.Work work)
                byWork.computeIfAbsent(work, _ -> new ArrayList<>()).add(seed);
        if (byWork.isEmpty()) return line(Icon.INFO, new Span(getTranslation("impact.expected.none")));
        var line = line(Icon.INFO, new Span(getTranslation("impact.expected")));
        byWork.forEach((work, seeds) -> {
            var effects = seeds.stream()
                    .map(seed -> "%s %s"
                            .formatted(
                                    seed.ci().name(),
                                    getTranslation(State.of(seed.effect()).key())))
                    .collect(Collectors.joining(", "));
            var one = new Span(told.work(work), new Span(" (%s)".formatted(effects)));
            one.addClassName("expected");
            line.add(one);
        });
        return line;
    }

    private NativeButton list() {
        var list = new NativeButton("", _ -> paste());
        list.add(Icon.DOCUMENT.create(13), new Span(getTranslation("impact.list")));
        list.addClassName("chip");
        list.getElement().setAttribute("aria-haspopup", "dialog");
        return list;
    }

    private void paste() {
        var dialog = new Dialog(getTranslation("impact.list.title"));
        var text = new TextArea(getTranslation("impact.list.label"));
        text.setWidthFull();
        text.setMinRows(8);
        text.setMaxRows(16);
        text.setHelperText(getTranslation("impact.list.help"));
        var take = new Button(getTranslation("impact.list.take"), _ -> {
            dialog.close();
            add(split(text.getValue()));
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(text);
        dialog.setWidth("480px");
        dialog.getFooter().add(new Button(getTranslation("component.cancel"), _ -> dialog.close()), take);
        dialog.open();
        text.focus();
    }

    private void add(List<String> references) {
        var next = page.asking();
        for (var reference : references)
            if (next.seeds().stream().noneMatch(seed -> seed.ci().equals(reference)))
                next = next.with(new Seed(reference, ImpactState.DOWN));
        if (!next.equals(page.asking())) page.ask(next);
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(SEPARATORS))
                .map(String::strip)
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    /** What could have been meant, ready to be taken. */
    private Div remark(Unresolved one) {
        var reference = one.seed().ci();
        var key = one.candidates().isEmpty() ? "impact.unresolved.none" : "impact.unresolved";
        var line = line(Icon.WARNING, new Span(getTranslation(key, reference)));
        one.candidates().forEach(hit -> line.add(candidate(one, hit, line)));
        var forget = new NativeButton("", _ -> settle(one, line));
        forget.add(Icon.CLOSE.create(11));
        forget.addClassName("impact-forget");
        forget.setAriaLabel(getTranslation("impact.unresolved.forget", reference));
        forget.setTitle(getTranslation("impact.unresolved.forget", reference));
        line.add(forget);
        return line;
    }

    private NativeButton candidate(Unresolved one, CiHit hit, Div line) {
        var take = new NativeButton(hit.ci().name(), _ -> {
            settle(one, line);
            page.ask(page.asking()
                    .with(new Seed(hit.ci().id().toString(), one.seed().effect())));
        });
        take.addClassName("chip");
        take.setTitle(hit.tenantName());
        return take;
    }

    private void settle(Unresolved one, Div line) {
        pending.remove(one);
        remarks.remove(line);
    }

    private static Div line(Icon icon, Component... content) {
        var line = new Div(icon.create(14));
        line.add(content);
        line.addClassNames("row", "w", "sm", "t2");
        return line;
    }
}
