package io.linchpin.ui.shell;

import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of thing that the search box finds while somebody types: CIs, people, tickets. Every bean is asked. */
public interface ShellSearch {

    /** The key of the heading above its hits. */
    String key();

    /**
     * The best hits first; must answer within the time between two key strokes.
     * @param words as typed, at least two characters, no blanks around them
     */
    List<Hit> find(CurrentUser user, String words, int limit);

    /**
     * @param detail what tells it from others of the same name: class, site
     * @param href the page it leads to, relative to the application
     */
    record Hit(
            Icon icon,
            String title,
            String detail,
            String href,
            @Nullable State state) {
        public Hit(Icon icon, String title, String detail, String href) {
            this(icon, title, detail, href, null);
        }
    }
}
