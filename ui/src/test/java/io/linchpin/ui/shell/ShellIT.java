package io.linchpin.ui.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.linchpin.database.Database;
import io.linchpin.database.DatabaseState;
import io.linchpin.shared.Message;
import io.linchpin.ui.Chromium;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shell in a real browser, with nothing behind it. The pictures in target/screenshots are there to be looked at. */
@SpringBootTest(classes = ShellApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShellIT {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private SignedIn signedIn;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        when(database.state()).thenReturn(new DatabaseState.Ready());
        signedIn.workIn(ShellApplication.MERIDIAN);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "1024, 768, LIGHT", "1024, 768, DARK"})
    void everyComponentIsDrawnInBothThemesAndSizes(int width, int height, ColorScheme scheme) {
        var page = page(options(scheme).setViewportSize(width, height), "gallery");
        assertThat(page.locator("h1")).hasText("Replace both PDUs in rack B07");
        assertThat(page.locator("vaadin-grid")).isVisible();
        assertThat(page.locator("html").getAttribute("theme")).isEqualTo(scheme == ColorScheme.DARK ? "dark" : "");
        assertThat(page.evaluate("document.fonts.check('13px \"Inter Variable\"')"))
                .isEqualTo(true);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        picture(page, "gallery-%d-%s".formatted(width, scheme));
    }

    @Test
    void whatCanBePressedHasAName() {
        var page = page(options(ColorScheme.LIGHT), "gallery");
        assertThat(page.locator("vaadin-grid")).isVisible();
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('button, a[href], vaadin-button, [role=button]')]
                  .filter(control => control.checkVisibility())
                  .filter(control => !(control.textContent.trim() || control.ariaLabel || control.title))
                  .map(control => control.outerHTML)""")).isEmpty();
    }

    @Test
    void theChosenThemeIsInTheFirstPageAlready() {
        var page = page(options(ColorScheme.LIGHT), "gallery");
        page.getByLabel("Light or dark").click();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        assertThat(page.request().get(address("gallery")).text()).contains("theme=\"dark\"");
    }

    @Test
    void theBrowserLanguageIsSpokenUntilAnotherIsChosen() {
        var page = page(options(ColorScheme.LIGHT).setLocale("de-AT"), "gallery");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator(".st.DOWN").first()).hasText("2 services go down");
        assertThat(page.locator(".st.DOWN.bare").first()).hasText("Ausgefallen");
        picture(page, "gallery-german");
        page.keyboard().press("Control+k");
        assertThat(page.locator(".palette-line input")).isFocused();
        page.keyboard().type("sprache engl");
        assertThat(page.locator("[role=option]")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".st.DOWN.bare").first()).hasText("Down");
    }

    @Test
    void slashSearchesAndEnterOpensTheFirstHit() {
        var page = page(options(ColorScheme.LIGHT), "");
        assertThat(page.locator("h1")).isVisible();
        page.keyboard().press("/");
        assertThat(page.locator(".search input")).isFocused();
        page.keyboard().type("lb-");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".search [role=option]").nth(1)).hasAttribute("aria-selected", "true");
        picture(page, "search");
        page.keyboard().press("Enter");
        assertThat(page.locator(".search [role=listbox]")).isHidden();
        assertThat(page).hasURL(address("gallery"));
    }

    @Test
    void thePaletteFindsCommandsByTheBeginningsOfTheirWords() {
        var page = page(options(ColorScheme.DARK), "gallery");
        page.keyboard().press("Control+k");
        assertThat(page.locator(".palette-line input")).isFocused();
        assertThat(page.locator("[role=option]").first()).hasText("Go to GalleryGY");
        picture(page, "palette");
        page.keyboard().type("harbor");
        assertThat(page.locator("[role=option]").first()).hasText("Work in Harbor Logistics");
        page.keyboard().press("Escape");
        assertThat(page.locator(".palette-line input")).isHidden();
    }

    @Test
    void theKeysAreListedAndSingleLettersCanBeSwitchedOff() {
        var page = page(options(ColorScheme.LIGHT), "gallery");
        page.keyboard().press("?");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("On this page");
        picture(page, "keys");
        page.locator("vaadin-checkbox").click();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        page.keyboard().press("[");
        assertThat(page.locator(".app.rail")).hasCount(0);
        page.reload();
        assertThat(page.locator(".app")).hasAttribute("data-letters", "off");
    }

    @Test
    void theNavigationFoldsAndStaysFolded() {
        var page = page(options(ColorScheme.LIGHT), "gallery");
        assertThat(page.locator("nav.nav a span").last()).isVisible();
        page.keyboard().press("[");
        assertThat(page.locator(".app.rail")).hasCount(1);
        page.reload();
        assertThat(page.locator(".app.rail")).hasCount(1);
    }

    @Test
    void anotherTenantIsOneClickAway() {
        var page = page(options(ColorScheme.LIGHT), "gallery");
        assertThat(page.locator(".tenant")).hasText("Northwind Hosting /Meridian Health");
        page.locator(".tenant").click();
        picture(page, "tenants");
        page.locator(".menu button", new Page.LocatorOptions().setHasText("Harbor"))
                .click();
        assertThat(page.locator(".tenant")).hasText("Northwind Hosting /Harbor Logistics");
    }

    @Test
    void aLostDatabaseIsSaidAboveThePageAndTakenBackByItself() {
        var page = page(options(ColorScheme.LIGHT), "gallery");
        assertThat(page.locator(".banner")).isHidden();
        when(database.state()).thenReturn(new DatabaseState.Lost(Instant.now(), Message.of("the database")));
        assertThat(page.locator(".banner")).containsText("has not answered since");
        picture(page, "lost");
        when(database.state()).thenReturn(new DatabaseState.Ready());
        assertThat(page.locator(".banner")).isHidden();
    }

    @Test
    void whatALostDatabaseDidNotAnswerIsAskedAgainWhenItIsBack() {
        when(database.state()).thenReturn(new DatabaseState.Lost(Instant.now(), Message.of("the database")));
        var page = page(options(ColorScheme.LIGHT), "gallery");
        assertThat(page.locator(".gallery-asked .note")).containsText("The database does not answer.");
        when(database.state()).thenReturn(new DatabaseState.Ready());
        assertThat(page.locator(".gallery-asked")).hasText("The database answered.");
    }

    @Test
    void aWrongAddressSaysSoInsideTheShell() {
        var page = page(options(ColorScheme.LIGHT), "no/such/page");
        assertThat(page.locator(".page-error h2")).hasText("No such page");
        assertThat(page.locator(".tenant")).isVisible();
        picture(page, "not-found");
    }

    @Test
    void signInIsAnOrdinaryFormAndTheSamplesPeopleAreBesideIt() {
        var page = page(options(ColorScheme.LIGHT), "login?error");
        assertThat(page.locator("form[action=login][method=post] input[name=password][autocomplete=current-password]"))
                .isVisible();
        assertThat(page.locator(".note.DOWN")).hasText("User name and password do not go together.");
        assertThat(page.locator("button.person")).hasCount(3);
        picture(page, "sign-in");
    }

    private Browser.NewContextOptions options(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(scheme)
                .setLocale("en-US")
                .setTimezoneId("America/New_York");
    }

    private Page page(Browser.NewContextOptions options, String path) {
        BrowserContext context = chromium.browser().newContext(options);
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address(path));
        page.locator(".app, .sign-in").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return page;
    }

    private String address(String path) {
        return "http://localhost:%d/%s".formatted(port, path);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("linchpin.root"), "ui/target/screenshots", name + ".png")));
    }
}
