package io.linchpin.ui.settings.account;

import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.shell.ShellCommands;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads everybody to their own account. */
@Component
class AccountCommand implements ShellCommands {
    @Override
    public List<Command> commands(CurrentUser user) {
        return List.of(new Command(
                Icon.PERSON, I18NProvider.translate("settings.account"), "", ui -> ui.navigate(AccountView.class)));
    }
}
