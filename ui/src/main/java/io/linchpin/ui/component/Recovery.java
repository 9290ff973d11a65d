package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the open page does by itself as soon as a lost database is back. */
public final class Recovery {
    private record Step(Component owner, Runnable action) {}

    private final List<Step> steps = new CopyOnWriteArrayList<>();

    private Recovery() {}

    public static Recovery of(UI ui) {
        var recovery = ComponentUtil.getData(ui, Recovery.class);
        if (recovery == null) {
            recovery = new Recovery();
            ComponentUtil.setData(ui, Recovery.class, recovery);
        }
        return recovery;
    }

    /** Once, and only while {@code owner} is on the page. */
    public static void whenBack(Component owner, Runnable action) {
        var step = new Step(owner, action);
        owner.addAttachListener(attached -> of(attached.getUI()).steps.add(step));
        owner.addDetachListener(detached -> of(detached.getUI()).steps.remove(step));
    }

    /** From any thread. */
    public boolean isAwaited() {
        return !steps.isEmpty();
    }

    /** On the page, when the database is back. */
    public void go() {
        var present = new ArrayList<>(steps);
        steps.clear();
        present.forEach(step -> step.action().run());
    }
}
