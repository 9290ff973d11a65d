package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Icon;
import java.util.List;
import java.util.function.Consumer;

/** Commands that a feature adds to the palette. Every bean is asked when the palette opens. */
public interface ShellCommands {

    List<Command> commands(CurrentUser user);

    /**
     * @param words as shown and as searched, already translated
     * @param keys what to press instead, or empty
     */
    record Command(Icon icon, String words, String keys, Consumer<UI> action) {}
}
