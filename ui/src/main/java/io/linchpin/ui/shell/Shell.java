package io.linchpin.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.shell.Destinations.Destination;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands around every page: the bar above, the navigation at the side, and the page in the middle. */
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@JsModule("./inter.js")
@JsModule("./shell.js")
@PermitAll
public class Shell extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final String FOLD_COOKIE = "linchpin-navigation";
    private static final String LETTERS_COOKIE = "linchpin-letters";

    private final SignedIn signedIn;
    private final Finding finding;
    private final DatabaseWatch database;
    private final AuthenticationContext authentication;
    private final List<Destination> destinations;
    private final Main main = new Main();
    private final DatabaseBanner banner = new DatabaseBanner();
    private final Navigation navigation;
    private boolean arrived;

    Shell(SignedIn signedIn, Finding finding, DatabaseWatch database, AuthenticationContext authentication) {
        this.signedIn = signedIn;
        this.finding = finding;
        this.database = database;
        this.authentication = authentication;
        destinations = Destinations.of(signedIn.user());
        navigation = new Navigation(destinations, this::fold);
        addClassName("app");
        main.addClassName("main");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), brand(), bar(), navigation, banner, main);
        var request = VaadinRequest.getCurrent();
        setClassName(
                "rail",
                Cookies.value(request, FOLD_COOKIE).filter("folded"::equals).isPresent());
        letters(Cookies.value(request, LETTERS_COOKIE).filter("off"::equals).isEmpty());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.removeAll();
    }

    /** A page that names a right in its entry is refused to whoever lacks it, also when the address is typed. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entry = event.getNavigationTarget().getAnnotation(NavigationEntry.class);
        if (entry != null && !signedIn.user().may(entry.right())) {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.mark(event.getLocation().getPath());
        if (arrived) {
            getElement().executeJs("window.Linchpin.arrived(this)");
        }
        arrived = true;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        var formats = Formats.current();
        getElement()
                .executeJs(
                        "window.Linchpin.shell(this, $0, $1)",
                        formats.locale().getLanguage(),
                        formats.zone().getId());
        var keys = Keys.of(ui);
        keys.onChange(() -> tellKeys(keys));
        tellKeys(keys);
        database.register(this, ui, banner::show);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        Keys.of(detached.getUI()).onChange(() -> {});
        database.unregister(this);
        getElement().executeJs("this.$release?.()");
    }

    /** Shows something that concerns the whole page, above it, until the next page. */
    void tell(Note note) {
        main.addComponentAsFirst(note);
        note.addClassName("told");
    }

    private void tellKeys(Keys keys) {
        var array = JsonNodeFactory.instance.arrayNode();
        keys.bindings().forEach(binding -> array.add(binding.key()));
        getElement().executeJs("this.$keys = $0", array);
    }

    @ClientCallable
    private void press(String key) {
        getUI().map(Keys::of).ifPresent(keys -> keys.press(key));
    }

    @ClientCallable
    private void go(String letter) {
        destinations.stream()
                .filter(destination -> destination.letter().equals(letter))
                .findFirst()
                .ifPresent(destination -> getUI().ifPresent(ui -> ui.navigate(destination.view())));
    }

    @ClientCallable
    private void commands() {
        new Palette(finding, signedIn::user, this::allCommands).open();
    }

    @ClientCallable
    private void keys() {
        getUI().ifPresent(ui ->
                new KeyMap(destinations, Keys.of(ui).bindings(), lettersAreOn(), this::chooseLetters).open());
    }

    @ClientCallable
    private void fold() {
        boolean folded = !hasClassName("rail");
        setClassName("rail", folded);
        getUI().ifPresent(ui -> Cookies.remember(ui, FOLD_COOKIE, folded ? "folded" : "open"));
    }

    private boolean lettersAreOn() {
        return !"off".equals(getElement().getAttribute("data-letters"));
    }

    private void letters(boolean on) {
        getElement().setAttribute("data-letters", on ? "on" : "off");
    }

    private void chooseLetters(boolean on) {
        letters(on);
        getUI().ifPresent(ui -> Cookies.remember(ui, LETTERS_COOKIE, on ? "on" : "off"));
    }

    private List<ShellCommands.Command> allCommands() {
        var commands = new ArrayList<>(finding.commands(signedIn.user()));
        commands.addAll(Commands.of(
                destinations, signedIn, _ -> keys(), _ -> fold(), _ -> authentication.logout(), this::getTranslation));
        return commands;
    }

    private Anchor skipLink() {
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private RouterLink brand() {
        var brand = new RouterLink();
        brand.setRoute(HomeView.class);
        brand.addClassName("brand");
        brand.add(Brand.mark(20), new Span("Linchpin"));
        brand.getElement().setAttribute("aria-label", getTranslation("shell.home"));
        return brand;
    }

    private Header bar() {
        var now = new Span();
        now.addClassNames("clock", "t3", "sm", "num", "wide", "nw");
        var bar = new Header(
                new TenantSwitcher(signedIn),
                new SearchBox(finding, signedIn::user),
                commandsHint(),
                now,
                iconButton(Icon.THEME, "shell.theme", Theme::toggle),
                new PersonMenu(signedIn.user(), this::keys, _ -> authentication.logout()));
        bar.addClassName("top");
        return bar;
    }

    private Component commandsHint() {
        var words = new Span(getTranslation("shell.commands"));
        words.addClassName("wide");
        var hint = new NativeButton("", _ -> commands());
        hint.add(new Kbd("Ctrl K"), words);
        hint.addClassName("hint");
        return hint;
    }

    private NativeButton iconButton(Icon icon, String key, Consumer<UI> action) {
        var button = new NativeButton("", _ -> getUI().ifPresent(action));
        button.add(icon.create());
        button.addClassName("icb");
        button.setAriaLabel(getTranslation(key));
        button.setTitle(getTranslation(key));
        return button;
    }
}
