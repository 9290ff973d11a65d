package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Neighbourhood;
import io.linchpin.cmdb.Neighbourhood.Direction;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.component.map.ServiceMap;
import java.util.List;
import java.util.Set;

/** The next CIs around one, drawn. */
final class AroundCard extends Card {
    private static final int LEVELS = 2;
    private static final int MOST = 40;

    private final Words words;
    private final Ci ci;
    private final Cmdb cmdb;
    private final CurrentUser user;
    private final Segmented<Direction> direction;
    private final ServiceMap map = new ServiceMap();
    private final Background background = new Background();

    AroundCard(Words words, Ci ci, Cmdb cmdb, CurrentUser user) {
        super(words.text("cmdb.ci.around"));
        this.words = words;
        this.ci = ci;
        this.cmdb = cmdb;
        this.user = user;
        subtitle(words.text("cmdb.ci.around.levels", LEVELS));
        direction = new Segmented<>(
                words.text("cmdb.map.direction"),
                List.of(Direction.DOWN, Direction.BOTH, Direction.UP),
                choice -> words.text("cmdb.direction." + choice.name()));
        direction.setValue(Direction.BOTH);
        direction.addValueChangeListener(_ -> ask());
        actions(direction, new Anchor("cmdb/" + ci.id() + "/map", words.text("cmdb.ci.around.map")));
        map.setBare(true);
        map.setSizeFull();
        map.setName(words.text("cmdb.map.name", ci.name()));
        map.setEmptyText(words.text("cmdb.map.empty"));
        map.addOpenListener(this::open);
        addClassName("cmdb-around");
        fixed();
        add(new Loading(4));
        ask();
    }

    private void ask() {
        Loading.recomputing(map, true);
        var wanted = direction.getValue();
        background.ask(
                () -> cmdb.neighbourhood(
                        user, ci.id(), new Neighbourhood.Question(wanted, LEVELS, Set.of(), MOST, true)),
                this::show,
                failure -> {
                    removeAll();
                    add(Trouble.note(failure, this::ask));
                });
    }

    private void show(Neighbourhood around) {
        removeAll();
        Loading.recomputing(map, false);
        var drawn = Surroundings.of(words, ci.name(), around);
        map.setGraph(drawn);
        add(map);
        if (around.left() == 0) return;
        var left = new Div(words.text("cmdb.map.left", around.left()));
        left.addClassNames("cmdb-left", "xs", "t3");
        add(left);
    }

    private void open(String key) {
        if (!key.contains(" ") && !key.equals(ci.id().toString()))
            UI.getCurrent().navigate("cmdb/" + key);
    }
}
