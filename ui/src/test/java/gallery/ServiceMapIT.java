package gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.linchpin.ui.Chromium;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The map in a real browser: what it shows, and that it can be used without a mouse. Leaves pictures in target/pictures. */
@SpringBootTest(classes = GalleryApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceMapIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Page page;

    @BeforeAll
    void open() {
        chromium = Chromium.launch();
    }

    @BeforeEach
    void turn() {
        page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1240, 520));
        page.onConsoleMessage(message -> System.out.println("browser: " + message.text()));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rack-light,     rack?selected=Patient%20Portal",
        "rack-dark,      rack?selected=Patient%20Portal&theme=dark",
        "around-light,   around?alone",
        "crowd-light,    crowd",
        "thousands-dark, thousands?theme=dark"
    })
    void everyMapIsDrawn(String picture, String address) {
        visit(address);
        assertThat(parts().count()).isGreaterThan(5);
        shoot(picture);
    }

    @Test
    void anEmptyMapSaysWhatToDo() {
        page.navigate("http://localhost:%d/map/empty".formatted(port));
        assertThat(page.locator("lp-service-map .message")).containsText("Pick a CI that fails");
        shoot("empty-light");
    }

    @Test
    void theArrowKeysWalkTheProofFromServiceToSeed() {
        visit("rack?selected=Patient%20Portal");
        part("Patient Portal").focus();
        for (String next : List.of("portal-lb-pool", "lb-02", "hv-b07-2", "pdu-b07-a")) {
            page.keyboard().press("ArrowLeft");
            assertThat(part(next)).isFocused();
        }
        page.keyboard().press("ArrowDown");
        assertThat(part("pdu-b07-b")).isFocused();
    }

    @Test
    void enterPicksAndTheTableFollows() {
        visit("rack");
        part("lb-02").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#news")).hasText("picked lb-02");
        assertThat(part("lb-02")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("vaadin-grid .map-name-text", new Page.LocatorOptions().setHasText("lb-02")))
                .isVisible();
    }

    @Test
    void aChoiceInTheTableIsLitOnTheMap() {
        visit("rack");
        page.locator("vaadin-grid .map-name-text", new Page.LocatorOptions().setHasText("Patient Portal"))
                .click();
        assertThat(part("Patient Portal")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("lp-service-map .stage .line.lit")).hasCount(3);
    }

    @Test
    void theTableDoesNotMoveForARowThatIsInSight() {
        visit("rack?selected=Patient%20Portal");
        var heading = page.locator(
                "vaadin-grid .map-heading-text", new Page.LocatorOptions().setHasText("Business services · 7"));
        assertThat(heading).isInViewport();
    }

    @Test
    void enterInTheTableOpens() {
        visit("rack");
        page.locator("vaadin-grid .map-name-text", new Page.LocatorOptions().setHasText("Patient Portal"))
                .click();
        page.keyboard().press("Enter");
        assertThat(page.locator("#news")).hasText("opened from the table Patient Portal");
    }

    @Test
    void aStackOpensWithPlusAndClosesWithMinus() {
        visit("rack");
        var stack = page.locator("lp-service-map .stack");
        assertThat(stack).hasAttribute("aria-expanded", "false");
        stack.focus();
        page.keyboard().press("+");
        assertThat(page.locator("#news")).hasText("out came 25");
        assertThat(stack).hasAttribute("aria-label", "12 more: Virtual machine, Down. Plus shows them.");
        part("vm-batch-10").focus();
        page.keyboard().press("-");
        assertThat(stack).hasAttribute("aria-label", "37 more: Virtual machine, Down. Plus shows them.");
    }

    @Test
    void everyPartHasANameAndExactlyOneIsInTheTabOrder() {
        visit("rack");
        for (Locator part : parts().all()) {
            assertThat(part).hasAttribute("role", "button");
            assertThat(part.getAttribute("aria-label")).isNotBlank();
        }
        assertThat(page.locator("lp-service-map .part[tabindex='0']")).hasCount(1);
        assertThat(part("hv-b07-2")).hasAttribute("aria-label", "hv-b07-2, Server, Down. Needs 2, 2 need it");
    }

    @Test
    void onePartOfAStackThatIsSelectedComesOutOfIt() {
        visit("rack?selected=vm-batch-20");
        assertThat(part("vm-batch-20")).isVisible();
    }

    @Test
    void fiveThousandCisBecomeALegibleMap() {
        visit("thousands");
        System.out.println("5,000 CIs, milliseconds: " + page.evaluate("JSON.stringify(window.drawn)"));
        assertThat(parts().count()).isBetween(40, 7 * 12);
        assertThat(page.locator("lp-service-map .stack").count()).isPositive();
    }

    private void visit(String address) {
        page.navigate("http://localhost:%d/map/%s".formatted(port, address));
        page.waitForFunction("window.drawn");
    }

    private void shoot(String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private Locator parts() {
        return page.locator("lp-service-map .part");
    }

    private Locator part(String id) {
        return page.locator("lp-service-map .part[data-id='%s']".formatted(id));
    }
}
