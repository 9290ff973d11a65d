package io.linchpin.ui.impact;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import io.linchpin.impact.Window;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When: a time in which other work is expected too. It is typed, or moved along a day by slider and keys. */
final class WindowBar extends Div {
    private static final Duration FIRST_LENGTH = Duration.ofHours(4);
    private static final int MOVED_EVERY_MILLIS = 80;

    private final Formats formats = Formats.current();
    private final Consumer<@Nullable Window> moved;
    private final DateTimePicker from;
    private final DateTimePicker to;
    private final Span summary = new Span();
    private final Div chosen = new Div();
    private final Div nothing = new Div();
    private final Div hours = new Div();
    private final Div band = new Div();
    private final Element slider = new Element("input");
    private @Nullable Window window;
    private @Nullable Track track;

    WindowBar(Consumer<@Nullable Window> moved) {
        this.moved = moved;
        from = picker("impact.window.from");
        to = picker("impact.window.to");
        addClassName("impact-window");
        var choose = new Button(getTranslation("impact.window.choose"), Icon.CLOCK.create(14), _ -> choose());
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var hint = new Span(getTranslation("impact.window.hint"));
        hint.addClassNames("t3", "sm");
        nothing.add(choose, hint);
        nothing.addClassNames("impact-window-none");
        var until = new Span(getTranslation("impact.window.until"));
        until.addClassName("t3");
        summary.addClassNames("sm", "num", "nw", "b");
        var clear = new LinkButton(getTranslation("impact.window.clear"), () -> move(null));
        var ends = new Div(from, until, to, clear);
        ends.addClassNames("row", "w", "impact-window-ends");
        chosen.add(ends, track());
        var title = new Span(getTranslation("impact.window"));
        title.addClassName("sub");
        var head = new Div(title, summary);
        head.addClassNames("row", "between");
        add(head, nothing, chosen);
        step("Alt ←", Key.ARROW_LEFT, -1, "impact.window.earlier");
        step("Alt →", Key.ARROW_RIGHT, 1, "impact.window.later");
        show(null);
    }

    void show(@Nullable Window now) {
        window = now;
        nothing.setVisible(now == null);
        chosen.setVisible(now != null);
        summary.setVisible(now != null);
        setClassName("open", now != null);
        if (now == null) {
            track = null;
            return;
        }
        from.setValue(local(now.start()));
        to.setValue(local(now.end()));
        summary.setText("%s · %s"
                .formatted(
                        formats.window(now.start(), now.end()),
                        formats.duration(Duration.between(now.start(), now.end()))));
        if (track == null || !track.holds(now)) track = Track.around(now, formats.zone());
        draw(track, now);
    }

    private void draw(Track shown, Window now) {
        slider.setAttribute("min", "0")
                .setAttribute("max", String.valueOf(Track.STEPS))
                .setAttribute("step", "1")
                .setProperty("value", String.valueOf(shown.step(now.start())));
        slider.setAttribute("aria-valuetext", formats.window(now.start(), now.end()));
        band.getStyle().setLeft(shown.percent(now.start())).setWidth(shown.percentOf(now));
        hours.removeAll();
        shown.marks().forEach(mark -> hours.add(new Span(formats.time(mark))));
    }

    private Div track() {
        slider.setAttribute("type", "range").setAttribute("aria-label", getTranslation("impact.window.move"));
        slider.addEventListener(
                        "input",
                        event -> slide(
                                event.getEventData().get("event.target.value").asInt(0)))
                .addEventData("event.target.value")
                .debounce(
                        MOVED_EVERY_MILLIS, DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        band.addClassName("band-now");
        hours.addClassNames("hours", "num");
        var rail = new Div(band);
        rail.addClassName("rail");
        rail.getElement().appendChild(slider);
        return new Div(rail, hours);
    }

    private void slide(int step) {
        if (window != null && track != null) moveTo(track.at(step));
    }

    private void step(String keys, Key key, int steps, String text) {
        Runnable action = () -> {
            if (window != null) moveTo(window.start().plus(Track.STEP.multipliedBy(steps)));
        };
        Shortcuts.addShortcutListener(this, action::run, key, KeyModifier.ALT);
        Keys.bind(this, keys, getTranslation(text), action);
    }

    private void moveTo(Instant start) {
        var now = Objects.requireNonNullElseGet(window, () -> new Window(start, start.plus(FIRST_LENGTH)));
        move(new Window(start, start.plus(Duration.between(now.start(), now.end()))));
    }

    private void choose() {
        var start = formats.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        move(new Window(start, start.plus(FIRST_LENGTH)));
    }

    private void typed() {
        var start = from.getValue();
        var end = to.getValue();
        var backwards = start != null && end != null && !start.isBefore(end);
        to.setInvalid(backwards);
        to.setErrorMessage(getTranslation("impact.window.backwards"));
        if (start != null && end != null && !backwards) {
            track = null;
            move(new Window(instant(start), instant(end)));
        }
    }

    private void move(@Nullable Window wanted) {
        show(wanted);
        moved.accept(wanted);
    }

    private DateTimePicker picker(String key) {
        var picker = new DateTimePicker();
        picker.setAriaLabel(getTranslation(key));
        picker.setDatePlaceholder(getTranslation(key));
        picker.setLocale(hoursTo24());
        picker.setStep(Track.STEP);
        picker.addThemeVariants(DateTimePickerVariant.LUMO_SMALL);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) typed();
        });
        return picker;
    }

    /** English is written as in Britain, for hours go from 0 to 24 here. */
    private Locale hoursTo24() {
        var locale = formats.locale();
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : locale;
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, formats.zone());
    }

    private Instant instant(LocalDateTime at) {
        return at.atZone(formats.zone()).toInstant();
    }
}
