package io.linchpin.ui.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.linchpin.ui.Controls.choose;
import static io.linchpin.ui.Controls.confirm;
import static io.linchpin.ui.Controls.dialog;
import static io.linchpin.ui.Controls.fill;
import static io.linchpin.ui.Controls.password;
import static io.linchpin.ui.Controls.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.PersonFilter;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.identity.Tokens;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.ui.Application;
import io.linchpin.ui.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of administrators and of everybody's own account, in a real browser and on a real database. */
@DatabaseTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsIT {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Teams teams;

    @Autowired
    private Tokens tokens;

    private Site site;
    private TenantId meridian;
    private CurrentUser kim;
    private List<String> ofOthers;

    @BeforeAll
    void twoCustomers() {
        site = Site.at(port);
        meridian = cast.tenant("Meridian Health");
        kim = cast.user(meridian, Role.ADMINISTRATOR, true);
        var harbor = cast.tenant("Harbor Logistics");
        var stranger = cast.user(harbor, Role.ADMINISTRATOR, true);
        teams.create(stranger, new Team(TeamId.random(), harbor, "Harbor crane crew", null, null, null));
        tokens.create(stranger, "harbor crane token", null);
        ofOthers = List.of("Harbor", "harbor", stranger.name(), "Our organisation");
    }

    @AfterEach
    void leave() {
        site.leave();
    }

    @AfterAll
    void closeTheBrowser() {
        site.close();
    }

    @Test
    void aNewPersonSignsInAndSeesWhatTheirRoleAllows() {
        var page = signedIn(kim, "settings/people");
        page.keyboard().press("n");
        var dialog = dialog(page);
        press(dialog, "Add person");
        assertThat(dialog.locator("vaadin-text-field[invalid]")).hasCount(2);
        fill(dialog, "Name", "Ada King");
        fill(dialog, "User name", "ada.king");
        choose(dialog, "First role", "Agent");
        press(dialog, "Add person");
        assertThat(page.locator("h1")).hasText("Ada King");
        assertThat(page.locator("[aria-label=Roles]")).containsText("Agent in Meridian Health");
        press(page, "Make up a password");
        confirm(page);
        var password = secret(page);
        press(page, "I have it");
        assertThat(page.locator(".settings-state.ACTIVE")).isVisible();

        leave();
        var ada = site.signedIn("ada.king", password, "");
        assertThat(ada.locator(".nav")).containsText("CMDB");
        assertThat(ada.locator(".nav")).not().containsText("People");
        site.open(ada, "settings/people");
        assertThat(ada.locator(".page-error")).containsText("Not with your roles");
        site.open(ada, "account");
        assertThat(ada.locator("[aria-label='What you may do']")).containsText("Agent");
    }

    @Test
    void aTeamIsMadeFilledRenamedAndDeleted() {
        var agent = cast.user(meridian, Role.AGENT);
        var page = signedIn(kim, "settings/teams");
        page.keyboard().press("n");
        fill(dialog(page), "Name", "Network Operations");
        press(dialog(page), "Make team");
        var members = page.locator("[aria-label=Members]");
        assertThat(members).containsText("Nobody yet");
        members.locator("vaadin-combo-box input").fill(agent.name());
        page.locator("vaadin-combo-box-item").first().click();
        assertThat(members).containsText(agent.name());

        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("New team"))
                .click();
        fill(dialog(page), "Name", "NETWORK operations");
        press(dialog(page), "Make team");
        assertThat(dialog(page).locator("vaadin-text-field[invalid]")).containsText("There is already a team");
        press(dialog(page), "Cancel");

        press(page, "Edit");
        fill(dialog(page), "Name", "Network Services");
        press(dialog(page), "Save");
        assertThat(page.locator("vaadin-grid").first()).containsText("Network Services");
        press(page, "Delete");
        confirm(page);
        assertThat(page.locator("main")).containsText("Choose a team");
        assertThat(page.locator("main")).not().containsText("Network Services");
    }

    @Test
    void aTokenWorksUntilItIsRevoked() throws Exception {
        var page = signedIn(kim, "settings/tokens");
        page.keyboard().press("n");
        press(dialog(page), "Make token");
        assertThat(dialog(page).locator("vaadin-text-field[invalid]")).containsText("A token needs a name");
        fill(dialog(page), "Name", "nightly import");
        press(dialog(page), "Make token");
        var secret = secret(page);
        assertThat(page.locator(".settings-example")).containsText("curl -H");
        assertThat(status(secret)).isEqualTo(200);

        site.open(page, "settings/tokens");
        assertThat(page.locator("vaadin-grid")).containsText("nightly import");
        assertThat(page.locator("main")).not().containsText(secret);
        page.locator("vaadin-button[aria-label='Revoke nightly import']").click();
        confirm(page);
        assertThat(page.locator("main")).not().containsText("nightly import");
        assertThat(status(secret)).isEqualTo(401);
    }

    @Test
    void theTrailShowsWhoDidWhatAndIsExported() throws IOException {
        var edgar = people.create(kim, Cast.person(meridian, "edgar.codd"));
        people.update(kim, Cast.named(people.get(kim, edgar.id()), "Edgar F. Codd"));
        var page = signedIn(kim, "settings/audit?kind=person&q=codd");
        var grid = page.locator("vaadin-grid");
        assertThat(grid).containsText("Edgar F. Codd was changed.");
        assertThat(grid.locator("del").first()).hasText("Name of edgar.codd");
        assertThat(grid.locator("ins").first()).hasText("Edgar F. Codd");
        assertThat(grid).containsText(kim.name());
        page.locator(".search-field input").fill("nothing like it");
        assertThat(page.locator(".empty")).containsText("Nothing found");
        assertThat(page).hasURL(Pattern.compile(".*q=nothing.*"));
        site.open(page, "settings/audit?kind=person&q=codd");
        assertThat(grid).containsText("Edgar");
        var file = page.waitForDownload(() -> page.locator("a.chip").click());
        assertThat(Files.readString(file.path()))
                .startsWith("at,who,from,about,action,what,before,after,why\r\n")
                .contains("name=Name of edgar.codd", "name=Edgar F. Codd");
    }

    @Test
    void aListHasItsKeysOnceHoweverOftenItIsAsked() {
        var page = signedIn(kim, "settings/people");
        var search = page.locator(".search-field input");
        search.fill("nobody has this name");
        assertThat(page.locator(".empty")).isVisible();
        search.fill(kim.name());
        assertThat(page.locator("vaadin-grid")).containsText(kim.name());
        page.locator("h1").focus();
        page.keyboard().press("?");
        assertThat(dialog(page).locator(".keymap-line", new Locator.LocatorOptions().setHasText("Next row")))
                .hasCount(1);
    }

    @Test
    void twoWhoEditAPersonAtOnceLoseNothing() {
        var grace = people.create(kim, Cast.person(meridian, "grace.hopper"));
        var page = signedIn(kim, "settings/people/" + grace.id());
        page.keyboard().press("e");
        fill(dialog(page), "Job title", "Rear admiral");
        people.update(kim, Cast.named(people.get(kim, grace.id()), "Grace B. Hopper"));
        press(dialog(page), "Save");
        assertThat(dialog(page)).containsText("Somebody else saved Grace B. Hopper");
        press(dialog(page), "Save");
        assertThat(page.locator("h1")).hasText("Grace B. Hopper");
        assertThat(page.locator("[aria-label=Facts]")).containsText("Rear admiral");
    }

    @Test
    void aCustomersAdministratorSeesNoTraceOfAnotherTenant() {
        tokens.create(kim, "ours alone", null);
        teams.create(kim, new Team(TeamId.random(), meridian, "Ward desk", null, null, null));
        var ours = Map.of(
                "settings/tenants", "Meridian Health",
                "settings/people", kim.name(),
                "settings/teams", "Ward desk",
                "settings/tokens?whose=everybody&which=all", "ours alone",
                "settings/audit", "The team Ward desk was made.",
                "account", "Meridian Health");
        var page = signedIn(kim, "");
        ours.forEach((path, own) -> {
            site.open(page, path);
            assertThat(page.locator("main")).containsText(own);
            for (var trace : ofOthers) assertThat(page.locator(".app")).not().containsText(trace);
        });
        var stranger = people.browse(cast.administrator(), PersonFilter.of(ofOthers.get(2)), 0, 1)
                .getFirst();
        site.open(page, "settings/people/" + stranger.person().id());
        assertThat(page.locator(".page-error")).containsText("Not found");
    }

    @Test
    void aProviderAdministersItsCustomersPeople() {
        var provider = cast.user(cast.top(), Role.ADMINISTRATOR, true);
        var customer = cast.user(meridian, Role.AGENT);
        var page = signedIn(provider, "settings/people");
        var count = page.locator(".phead [role=status]");
        assertThat(count).containsText("people");
        var all = count.innerText();
        page.locator(".icb.tenant").click();
        page.locator(".menu button", new Page.LocatorOptions().setHasText("Meridian Health"))
                .click();
        assertThat(page.locator(".top")).containsText("Our organisation /Meridian Health");
        site.open(page, "settings/people?role=agent&q=" + cast.username(customer));
        assertThat(count).hasText("1 person");
        assertThat(count).not().hasText(all);
        page.locator("vaadin-grid a.ci").click();
        press(page, "Block");
        confirm(page);
        assertThat(page.locator(".settings-state.BLOCKED").first()).isVisible();
        assertThat(people.get(kim, customer.id()).active()).isFalse();
    }

    @Test
    void thePasswordIsChangedByWhoKnowsTheOldOne() {
        var agent = cast.user(meridian, Role.REQUESTER);
        var page = signedIn(agent, "account");
        var form = page.locator("[aria-label=Password]");
        password(form, "Present password", "wrong");
        password(form, "New password", "short");
        password(form, "New password, once more", "short");
        press(form, "Change password");
        assertThat(form.locator("vaadin-password-field[invalid]")).containsText("not the present password");
        password(form, "Present password", Cast.PASSWORD);
        press(form, "Change password");
        assertThat(form.locator("vaadin-password-field[invalid]")).containsText("at least 10 characters");
        password(form, "New password", "a better one now");
        password(form, "New password, once more", "a better one now");
        press(form, "Change password");
        assertThat(form).containsText("The password is changed.");

        leave();
        assertThat(site.signedIn(cast.username(agent), "a better one now", "account")
                        .locator("h1"))
                .hasText("Your account");
    }

    private static String secret(Page page) {
        var field = page.locator(".settings-secret input");
        assertThat(field).hasValue(Pattern.compile("\\S{16,}"));
        return field.inputValue();
    }

    private Page signedIn(CurrentUser user, String path) {
        return site.signedIn(cast.username(user), path);
    }

    private int status(String secret) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(site.address("api/v1/me")))
                    .header("Authorization", "Bearer " + secret)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
