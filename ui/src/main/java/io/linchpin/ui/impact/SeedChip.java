package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.State;
import java.util.List;
import java.util.function.Consumer;

/** A CI of the question with what happens to it; the effect can be changed, the CI taken out. */
class SeedChip extends Span {
    private static final List<ImpactState> EFFECTS =
            List.of(ImpactState.DOWN, ImpactState.DEGRADED, ImpactState.AT_RISK);

    private final Popover menu = new Popover();

    /** @param name as people know it, where {@code seed} may hold an id */
    SeedChip(String name, Seed seed, boolean ignored, Consumer<Seed> change, Runnable remove) {
        addClassName("seed");
        var label = new Span(Icon.POWER.create(13), new Span(name));
        label.addClassName("name");
        label.getElement().setAttribute("title", name);
        var state = State.of(seed.effect());
        var effect = new NativeButton();
        effect.addClassNames("effect", state.className());
        effect.add(state.icon().create(11), new Span(getTranslation(state.key())), Icon.EXPAND.create(11));
        effect.setAriaLabel(getTranslation("impact.seed.effect", name, getTranslation(state.key())));
        var close = new NativeButton("", _ -> remove.run());
        close.add(Icon.CLOSE.create(11));
        close.setAriaLabel(getTranslation("impact.seed.remove", name));
        close.setTitle(getTranslation("impact.seed.remove", name));
        close.addClassName("close");
        setClassName("ignored", ignored);
        menu.setTarget(effect);
        menu.setPosition(PopoverPosition.BOTTOM_START);
        menu.setAriaLabel(getTranslation("impact.seed.effects", name));
        menu.add(choices(seed, change));
        add(label, effect, close, menu);
    }

    private Div choices(Seed seed, Consumer<Seed> change) {
        var list = new Div();
        list.addClassName("menu");
        for (var choice : EFFECTS) {
            var state = State.of(choice);
            var entry = new NativeButton("", _ -> {
                menu.close();
                change.accept(new Seed(seed.ci(), choice));
            });
            var glyph = state.icon().create(14);
            glyph.addClassNames("gl", state.className());
            entry.add(glyph, new Span(getTranslation(state.key())));
            if (choice == seed.effect()) {
                entry.add(Icon.CHECK.create(14));
                entry.getElement().setAttribute("aria-current", "true");
            }
            list.add(entry);
        }
        return list;
    }
}
