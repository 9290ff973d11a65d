package io.linchpin.ui.settings.tokens;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.NewToken;
import io.linchpin.identity.Tokens;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.settings.FormDialog;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a token of one's own: what for, and for how long. */
public final class TokenDialog extends FormDialog {
    private final Tokens tokens;
    private final CurrentUser user;
    private final Consumer<NewToken> made;
    private final TextField name = new TextField();
    private final Select<Life> life = new Select<>();

    private enum Life {
        MONTH(Duration.ofDays(30)),
        QUARTER(Duration.ofDays(90)),
        YEAR(Duration.ofDays(365)),
        FOREVER(null);

        private final @Nullable Duration time;

        Life(@Nullable Duration time) {
            this.time = time;
        }
    }

    /** @param where the tenant they work in, by name */
    public TokenDialog(Tokens tokens, CurrentUser user, String where, Consumer<NewToken> made) {
        super(I18NProvider.translate("settings.token.new"), I18NProvider.translate("settings.token.make"));
        this.tokens = tokens;
        this.user = user;
        this.made = made;
        field("name", getTranslation("settings.token.name"), name)
                .setHelperText(getTranslation("settings.token.name.hint"));
        life.setItems(Life.values());
        life.setItemLabelGenerator(one -> getTranslation("settings.token.life." + one.name()));
        life.setValue(Life.QUARTER);
        field("expiresAt", getTranslation("settings.token.life"), life);
        var roles = user.roles().getOrDefault(user.tenant(), Set.of()).stream()
                .sorted()
                .map(role -> getTranslation("component.word.Role." + role.name()))
                .collect(Collectors.joining(", "));
        put(Note.info(getTranslation("settings.token.scope", where, roles)));
        name.focus();
    }

    @Override
    protected boolean save() {
        var time = life.getValue().time;
        made.accept(tokens.create(
                user,
                name.getValue(),
                time == null
                        ? null
                        : Formats.current().clock().instant().plus(time).truncatedTo(ChronoUnit.SECONDS)));
        return true;
    }
}
