package io.linchpin.ui.settings.tokens;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.identity.NewToken;
import io.linchpin.identity.Right;
import io.linchpin.identity.Token;
import io.linchpin.identity.Tokens;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.ListHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Rows;
import io.linchpin.ui.component.SearchField;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.settings.FieldErrors;
import io.linchpin.ui.settings.Places;
import io.linchpin.ui.settings.tokens.TokenQuestion.Which;
import io.linchpin.ui.settings.tokens.TokenQuestion.Whose;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** How programs come in: one's own tokens, and those of everybody in the tenants that one administers. */
@Route(value = "settings/tokens", layout = Shell.class)
@NavigationEntry(order = 325, icon = Icon.KEY, key = "settings.tokens", right = Right.ADMINISTER)
@StyleSheet("css/settings.css")
@PermitAll
class TokensView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Tokens tokens;
    private final SignedIn signedIn;
    private final Places places;
    private final TokenWords words = TokenWords.current();
    private final FieldErrors errors = new FieldErrors();
    private final Div told = new Div();
    private final ListHeader header;
    private final Segmented<Whose> whose;
    private final Segmented<Which> which;
    private final SearchField search;
    private final Place place = Place.forRows(8);
    private TokenQuestion question = TokenQuestion.ALL;

    TokensView(Tokens tokens, SignedIn signedIn) {
        this.tokens = tokens;
        this.signedIn = signedIn;
        places = Places.of(signedIn, signedIn.user());
        search = new SearchField(getTranslation("settings.token.search"), this::changed);
        whose = new Segmented<>(
                getTranslation("settings.token.whose"),
                List.of(Whose.values()),
                one -> getTranslation("settings.token.whose." + one.name()));
        which = new Segmented<>(
                getTranslation("settings.token.which"),
                List.of(Which.values()),
                one -> getTranslation("settings.token.which." + one.name()));
        addClassNames("settings-page", "col");
        told.addClassName("settings-told");
        told.add(errors.notes());
        header = new ListHeader(getTranslation("settings.tokens"))
                .creates(getTranslation("settings.token.new"), this::create);
        add(header, filters(), told, place);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("settings.tokens"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question = TokenQuestion.of(event.getLocation().getQueryParameters().getParameters());
        whose.setValue(question.whose());
        which.setValue(question.which());
        search.setValue(question.text());
        show();
    }

    private Div filters() {
        whose.addValueChangeListener(this::chosen);
        which.addValueChangeListener(this::chosen);
        var bar = new Div(search, whose, which);
        bar.addClassName("settings-filters");
        return bar;
    }

    private void chosen(ValueChangeEvent<?> event) {
        if (event.isFromClient()) changed();
    }

    private void changed() {
        question = new TokenQuestion(whose.getValue(), which.getValue(), search.getValue());
        Address.remember("settings/tokens", question.parameters());
        show();
    }

    private void show() {
        var user = signedIn.user();
        var whoseTokens = question.whose();
        place.ask(() -> whoseTokens == Whose.OWN ? tokens.own(user) : tokens.all(user), this::found);
    }

    private Card found(List<Token> all) {
        var now = words.formats().clock().instant();
        var shown = all.stream().filter(token -> question.includes(token, now)).toList();
        header.count(getTranslation("settings.token.count", shown.size(), all.size()));
        return Card.around(shown.isEmpty() ? nothing(all.isEmpty()) : rows(shown));
    }

    private EmptyState nothing(boolean none) {
        if (!none)
            return new EmptyState(getTranslation("settings.token.none"), getTranslation("settings.token.none.text"));
        var create = EmptyState.primary(getTranslation("settings.token.new"), Icon.PLUS, this::create);
        var docs = new Anchor("swagger-ui.html", getTranslation("settings.token.docs"));
        docs.setRouterIgnore(true);
        return new EmptyState(getTranslation("settings.token.empty"), getTranslation("settings.token.empty.text"))
                .actions(create, docs);
    }

    private Rows<Token> rows(List<Token> shown) {
        var rows = new Rows<Token>(getTranslation("settings.tokens"));
        rows.addText(getTranslation("settings.token.name"), Token::name, 2);
        if (question.whose() == Whose.EVERYBODY)
            rows.addLinks(
                    getTranslation("settings.token.person"),
                    Token::personName,
                    token -> "settings/people/" + token.person());
        if (places.several())
            rows.addText(getTranslation("settings.token.where"), token -> places.name(token.tenant()), 2);
        rows.addText(
                getTranslation("settings.token.made"), token -> words.formats().brief(token.createdAt()), 1);
        rows.addText(getTranslation("settings.token.use"), words::lastUse, 3);
        rows.addColumn(LitRenderer.<Token>of(
                                "<span class='settings-token ${item.kind}'>${item.word}</span> ${item.end}")
                        .withProperty("kind", token -> words.standing(token).name())
                        .withProperty(
                                "word",
                                token -> getTranslation("settings.token.state."
                                        + words.standing(token).name()))
                        .withProperty("end", words::end))
                .setHeader(getTranslation("settings.token.end"))
                .setWidth("150px")
                .setFlexGrow(1);
        rows.addComponentColumn(this::revoking)
                .setWidth("250px")
                .setFlexGrow(0)
                .setFrozenToEnd(true)
                .setTextAlign(ColumnTextAlign.END)
                .setHeader(unseen());
        rows.setItems(shown);
        return rows;
    }

    private Span unseen() {
        var words = new Span(getTranslation("settings.token.revoke"));
        words.addClassName("unseen");
        return words;
    }

    private Component revoking(Token token) {
        if (!token.works(words.formats().clock().instant())) return new Span();
        var ask = TokenList.revoking(token, () -> {
            if (errors.attempt(() -> tokens.revoke(signedIn.user(), token.id()))) show();
        });
        return ask;
    }

    private void create() {
        new TokenDialog(tokens, signedIn.user(), places.name(signedIn.user().tenant()), this::made).open();
    }

    private void made(NewToken made) {
        told.removeAll();
        told.add(errors.notes(), TokenSecret.of(made, () -> {
            told.removeAll();
            told.add(errors.notes());
        }));
        show();
    }
}
