package io.linchpin.ui.settings.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.identity.NewToken;
import io.linchpin.identity.People;
import io.linchpin.identity.Right;
import io.linchpin.identity.Tokens;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.settings.FieldErrors;
import io.linchpin.ui.settings.Places;
import io.linchpin.ui.settings.tokens.TokenDialog;
import io.linchpin.ui.settings.tokens.TokenList;
import io.linchpin.ui.settings.tokens.TokenSecret;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;

/** What is everybody's own: name and mail, language and theme, password, tokens. Every role opens it. */
@Route(value = "account", layout = Shell.class)
@ViewNeeds(Right.SEE_SERVICES)
@StyleSheet("css/settings.css")
@PermitAll
class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final People people;
    private final Tokens tokens;
    private final SignedIn signedIn;
    private final Div right = new Div();
    private final Div secret = new Div();
    private final FieldErrors errors = new FieldErrors();

    AccountView(People people, Tokens tokens, SignedIn signedIn) {
        this.people = people;
        this.tokens = tokens;
        this.signedIn = signedIn;
        addClassNames("settings-page", "col");
        right.addClassNames("col", "settings-column");
        secret.addClassName("settings-notes");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("settings.account"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var user = signedIn.user();
        var person = people.get(user, user.id());
        var left = column(new OwnFacts(people, user, person));
        var middle = column(new OwnPassword(people, user), new LookCard(), new StandingCard(user, signedIn.places()));
        var body = new Div(left, middle, right);
        body.addClassNames("body", "settings-person");
        removeAll();
        add(new PageHeader(getTranslation("settings.account")).meta(person.username()), body);
        showTokens();
    }

    private static Div column(Component... cards) {
        var column = new Div(cards);
        column.addClassNames("col", "settings-column");
        return column;
    }

    private void showTokens() {
        var own = tokens.own(signedIn.user());
        var create = new Button(getTranslation("settings.token.new"), Icon.PLUS.create(13), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var card = new Card(getTranslation("settings.account.tokens"))
                .count(own.size())
                .flush()
                .grows()
                .actions(create);
        card.add(errors.notes(), secret);
        if (own.isEmpty()) {
            var none = new Div(new Span(getTranslation("settings.account.tokens.none")));
            none.addClassName("settings-none");
            card.add(none);
        }
        card.add(new TokenList(own, token -> {
            if (errors.attempt(() -> tokens.revoke(signedIn.user(), token))) showTokens();
        }));
        right.removeAll();
        right.add(card);
    }

    private void create() {
        var user = signedIn.user();
        new TokenDialog(tokens, user, Places.of(signedIn, user).name(user.tenant()), this::made).open();
    }

    private void made(NewToken made) {
        secret.removeAll();
        secret.add(TokenSecret.of(made, secret::removeAll));
        showTokens();
    }
}
