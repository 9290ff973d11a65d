package io.linchpin.ui.settings.teams;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.shared.Stale;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.settings.FormDialog;
import io.linchpin.ui.settings.Merge;
import io.linchpin.ui.settings.MergeNote;
import io.linchpin.ui.settings.Places;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a team or changes one; when somebody else was quicker, both are put together and shown before saving. */
final class TeamDialog extends FormDialog {
    private final Teams teams;
    private final CurrentUser user;
    private final Consumer<TeamId> saved;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final TextArea description = new TextArea();
    private final Select<TenantId> tenant;
    private @Nullable Team base;

    /** @param before null for a new one */
    TeamDialog(Teams teams, CurrentUser user, Places places, @Nullable Team before, Consumer<TeamId> saved) {
        super(
                before == null
                        ? I18NProvider.translate("settings.team.new")
                        : I18NProvider.translate("settings.team.edit", before.name()),
                I18NProvider.translate(before == null ? "settings.team.make" : "settings.save"));
        this.teams = teams;
        this.user = user;
        this.saved = saved;
        base = before;
        tenant = places.select();
        name.setRequiredIndicatorVisible(true);
        field("name", label("name"), name);
        field("email", label("email"), email).setHelperText(getTranslation("settings.team.email.hint"));
        field("description", label("description"), description).addClassName("full");
        if (before == null && places.several())
            field("tenant", getTranslation("settings.tenant"), tenant)
                    .setHelperText(getTranslation("settings.team.tenant.hint"));
        if (before != null) show(values(before));
        name.focus();
    }

    @Override
    protected boolean save() {
        var read = base;
        if (read == null) {
            saved.accept(teams.create(user, team(TeamId.random(), tenant.getValue(), null))
                    .id());
            return true;
        }
        try {
            teams.update(user, team(read.id(), read.tenant(), read.version()));
        } catch (Stale _) {
            takeIn(read, teams.get(user, read.id()).team());
            return false;
        }
        saved.accept(read.id());
        return true;
    }

    private void takeIn(Team read, Team theirs) {
        var merge = new Merge(values(read), values(team(read.id(), read.tenant(), null)), values(theirs));
        base = theirs;
        show(merge.merged());
        tell(new MergeNote(theirs.name(), merge, this::label));
    }

    private Team team(TeamId id, TenantId where, @Nullable Long version) {
        return new Team(
                id,
                where,
                name.getValue(),
                email.getValue().isBlank() ? null : email.getValue().strip(),
                description.getValue().isBlank() ? null : description.getValue().strip(),
                version);
    }

    private void show(Map<String, String> values) {
        name.setValue(values.getOrDefault("name", ""));
        email.setValue(values.getOrDefault("email", ""));
        description.setValue(values.getOrDefault("description", ""));
    }

    private static Map<String, String> values(Team team) {
        return Map.of(
                "name",
                team.name(),
                "email",
                team.email() == null ? "" : team.email(),
                "description",
                team.description() == null ? "" : team.description());
    }

    private String label(String field) {
        return getTranslation("settings.team." + field);
    }
}
