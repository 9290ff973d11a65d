package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of the page that is open. A view binds them once; they act while it is attached, outside fields only, are listed by
 * {@code ?}, and can be switched off by the person.
 */
public final class Keys implements Serializable {

    /**
     * @param key as printed on it: {@code J}, {@code Enter}, {@code +}
     * @param words what it does
     */
    public record Binding(String key, String words, Runnable action) {}

    private final List<Binding> bindings = new ArrayList<>();
    private Runnable changed = () -> {};

    private Keys() {}

    public static Keys of(UI ui) {
        var keys = ComponentUtil.getData(ui, Keys.class);
        if (keys == null) {
            keys = new Keys();
            ComponentUtil.setData(ui, Keys.class, keys);
        }
        return keys;
    }

    /** Lets a key act while {@code owner} is on the page; a later binding of the same key wins. */
    public static void bind(Component owner, String key, String words, Runnable action) {
        var binding = new Binding(key, words, action);
        owner.addAttachListener(attached -> of(attached.getUI()).add(binding));
        owner.addDetachListener(detached -> of(detached.getUI()).remove(binding));
        owner.getUI().ifPresent(ui -> of(ui).add(binding));
    }

    /** For the shell: what to do when the set of keys changed. */
    public void onChange(Runnable action) {
        changed = action;
    }

    public List<Binding> bindings() {
        return List.copyOf(bindings);
    }

    public void press(String key) {
        bindings.reversed().stream()
                .filter(binding -> binding.key().equals(key))
                .findFirst()
                .ifPresent(binding -> binding.action().run());
    }

    private void add(Binding binding) {
        bindings.add(binding);
        changed.run();
    }

    private void remove(Binding binding) {
        bindings.remove(binding);
        changed.run();
    }
}
