package io.linchpin.ui.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.identity.Tokens;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.ui.Application;
import io.linchpin.ui.Site;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.ListeningSecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextHolder;

/** The front door of the whole application, in a real browser and on a real database. */
@DatabaseTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final Pattern SIGN_IN = Pattern.compile(".*/login.*");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Tokens tokens;

    private Site site;
    private CurrentUser agent;
    private String username;

    @BeforeAll
    void anAgentOfACustomer() {
        site = Site.at(port);
        var meridian = cast.tenant("Meridian Health");
        cast.tenant("Harbor Logistics");
        agent = cast.user(meridian, Role.AGENT);
        username = cast.username(agent);
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
    void withoutASessionEveryPageLeadsToSignIn() {
        var page = open("cmdb");
        assertThat(page).hasURL(SIGN_IN);
        assertThat(page.locator("button.person")).hasCount(0);
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneOpensTheShell() {
        var page = open("");
        signIn(page, "wrong");
        assertThat(page.locator(".note.DOWN")).isVisible();
        signIn(page, Cast.PASSWORD);
        assertThat(page.locator(".app")).isVisible();
        assertThat(page.locator(".top")).containsText("Meridian Health");
        assertThat(page.locator(".top")).not().containsText("Harbor");
    }

    @Test
    void anAddressWithoutAPageSaysSoToWhoeverIsSignedIn() {
        var page = open("no/such/page");
        assertThat(page).hasURL(SIGN_IN);
        signIn(page, Cast.PASSWORD);
        assertThat(page.locator(".page-error")).containsText("No such page");
        page.navigate(site.address("another/one"));
        assertThat(page.locator(".page-error")).containsText("There is no page at /another/one.");
    }

    @Test
    void signingOutEndsTheSession() {
        var page = open("");
        signIn(page, Cast.PASSWORD);
        page.locator("button[aria-label^=Account]").click();
        page.locator(".menu button", new Page.LocatorOptions().setHasText("Sign out"))
                .click();
        assertThat(page).hasURL(SIGN_IN);
        page.navigate(site.address(""));
        assertThat(page).hasURL(SIGN_IN);
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        var page = open("");
        var before = session(page);
        signIn(page, Cast.PASSWORD);
        assertThat(page.locator(".app")).isVisible();
        assertThat(session(page)).isNotEqualTo(before);
    }

    @Test
    void nobodyComesInAsTheSampleWhereThereIsNoSample() {
        var page = open("login");
        page.evaluate(
                "name => { const form = document.forms[0]; const sample = document.createElement('input'); sample.name = 'sample'; sample.value = 'yes';"
                        + " form.append(sample); form.username.value = name; form.password.value = 'x'; form.submit(); }",
                username);
        assertThat(page).hasURL(Pattern.compile(".*/login\\?error.*"));
        page.navigate(site.address(""));
        assertThat(page).hasURL(SIGN_IN);
    }

    @Test
    void whatIsNotAPageHasAPolicyToo() {
        var page = open("login");
        var answer = page.request().get(site.address("css/tokens.css"));
        assertThat(answer.ok()).isTrue();
        assertThat(answer.headers()).containsKey("content-security-policy");
    }

    /** Every application in a process sets the static holder, and the last one wins. */
    @Test
    void aTokenIsKnownAlsoWhenAnotherApplicationStartedLaterInThisProcess() {
        var secret = tokens.create(agent, "nightly import", null).secret();
        var ours = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(new ListeningSecurityContextHolderStrategy(_ -> {}));
        try {
            var answer = site.visitor()
                    .request()
                    .get(
                            site.address("api/v1/me"),
                            RequestOptions.create().setHeader("Authorization", "Bearer " + secret));
            assertThat(answer.status()).isEqualTo(200);
        } finally {
            SecurityContextHolder.setContextHolderStrategy(ours);
        }
    }

    private Page open(String path) {
        var page = site.visitor();
        page.navigate(site.address(path));
        page.locator(".app, .sign-in").waitFor();
        return page;
    }

    private void signIn(Page page, String password) {
        Site.signIn(page, username, password);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }
}
