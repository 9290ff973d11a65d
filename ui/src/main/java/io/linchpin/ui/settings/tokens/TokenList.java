package io.linchpin.ui.settings.tokens;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.identity.Token;
import io.linchpin.identity.TokenId;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.ConfirmInPlace;
import java.util.List;
import java.util.function.Consumer;

/** Some tokens one below the other, where there is no room for a table. */
public final class TokenList extends Div {
    private final TokenWords words = TokenWords.current();

    public TokenList(List<Token> tokens, Consumer<TokenId> revoke) {
        tokens.forEach(token -> add(line(token, revoke)));
    }

    private Component line(Token token, Consumer<TokenId> revoke) {
        var standing = words.standing(token);
        var state = new Span(getTranslation("settings.token.state." + standing.name()));
        state.addClassNames("settings-token", standing.name());
        var use = new Span(getTranslation("settings.token.last", words.lastUse(token)));
        var end = new Span(getTranslation("settings.token.ends", words.end(token)));
        use.addClassNames("t3", "sm");
        end.addClassNames("t3", "sm");
        var text = new Div(new Div(new Bold(token.name()), state), use, end);
        text.addClassNames("grow", "settings-lines");
        var line = new Div(text);
        if (standing == TokenWords.Standing.WORKS || standing == TokenWords.Standing.SOON)
            line.add(revoking(token, () -> revoke.accept(token.id())));
        line.addClassName("settings-line");
        return line;
    }

    /** Asks once more where it stands. */
    static ConfirmInPlace revoking(Token token, Runnable revoke) {
        var button = new Button(new Span().getTranslation("settings.token.revoke"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        button.setAriaLabel(button.getTranslation("settings.token.revoke.label", token.name()));
        return new ConfirmInPlace(
                button,
                button.getTranslation("settings.token.revoke.ask"),
                button.getTranslation("settings.token.revoke"),
                revoke);
    }
}
