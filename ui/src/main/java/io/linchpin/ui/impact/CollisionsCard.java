package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Span;
import io.linchpin.impact.Collision;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import java.util.List;

/** What is worse together than the worst of it alone. */
final class CollisionsCard extends Card {
    /** @param asksForWork whether the question names work or a window at all */
    CollisionsCard(Words words, List<Collision> collisions, boolean asksForWork) {
        super(words.text("impact.collisions", collisions.size()));
        icon(Icon.COLLISION);
        subtitle(words.text("impact.collisions.subtitle"));
        addClassName("impact-collisions");
        setClassName("none", collisions.isEmpty());
        if (collisions.isEmpty()) {
            var none = new Span(words.text(asksForWork ? "impact.collisions.none" : "impact.collisions.noWork"));
            none.addClassNames("t2", "sm");
            add(none);
        }
        var told = new ToldCollision(words);
        collisions.forEach(collision -> add(told.of(collision)));
    }
}
