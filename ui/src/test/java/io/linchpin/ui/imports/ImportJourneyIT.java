package io.linchpin.ui.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.testing.TestDatabase;
import io.linchpin.ui.Application;
import io.linchpin.ui.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Somebody signs in, brings an inventory that nobody here wrote, and asks what breaks; all of it as they see it on the pages. */
@DatabaseTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportJourneyIT {
    private static final int PATIENCE = 60_000;

    /** Scrolls through the table; gives the greatest number of hops in it, and where on the page a row that has it is now. */
    private static final String FARTHEST = """
            async grid => {
              const settled = async () => {
                do await new Promise(done => setTimeout(done, 100)); while (grid.loading);
              };
              const frame = grid.getBoundingClientRect();
              const inSight = () => [...grid.querySelectorAll('vaadin-grid-cell-content')]
                .map(cell => ({text: cell.textContent.trim(), place: cell.getBoundingClientRect()}))
                .filter(({text, place}) => /^\\d+$/.test(text) && place.height > 0
                  && place.top > frame.top + 40 && place.bottom < frame.bottom);
              const farthest = {hops: -1};
              for (let row = 0; row < grid._flatSize; row += 4) {
                grid.scrollToIndex(row);
                await settled();
                for (const {text} of inSight())
                  if (Number(text) > farthest.hops) Object.assign(farthest, {hops: Number(text), row});
              }
              grid.scrollToIndex(farthest.row);
              await settled();
              const {place} = inSight().find(({text}) => Number(text) === farthest.hops);
              return {hops: farthest.hops, x: place.left + place.width / 2, y: place.top + place.height / 2};
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private final List<String> complaints = new ArrayList<>();
    private Site site;
    private Page page;

    @BeforeAll
    void theInventoriesStandBesideTheProject() {
        for (var inventory : List.of("govuk", "netbox"))
            assertThat(shared(inventory))
                    .as("The folder ../shared with data/%s must stand beside the project", inventory)
                    .isDirectory();
        site = Site.at(port);
    }

    @AfterAll
    void closeTheBrowser() {
        site.close();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        site.leave();
        assertThat(complaints).isEmpty();
    }

    @Test
    void govukComesInWholeASecondTimeChangesNothingAndItsImpactIsTold() throws IOException {
        signIn(cast.user(cast.tenant("GOV.UK"), Role.ADMINISTRATOR));
        plan("govuk");
        assertThat(sum("CIs new")).hasText("192");
        assertThat(sum("relationships new")).hasText("370");
        assertThat(sum("rows refused")).hasText("0");
        apply("Apply 573 changes");
        assertHolds("192 CIs");

        plan("govuk");
        assertThat(page.locator(".imports-bar")).containsText("0 changes.");
        assertThat(sum("CIs new")).hasText("0");
        assertThat(sum("CIs the same")).hasText("192");
        assertThat(sum("relationships the same")).hasText("370");
        page.getByRole(AriaRole.BUTTON, button("Throw away")).click();
        assertThat(page.locator("main")).containsText("This plan was thrown away");

        assertImpact("nginx-proxy", 74);
        assertImpact("postgres-13", 38);
        assertFarthest(3, "postgres-13");
    }

    @Test
    void netboxComesInButForTheIdThatThreeRowsClaim() throws IOException {
        signIn(cast.user(cast.tenant("NetBox"), Role.ADMINISTRATOR));
        plan("netbox");
        assertThat(sum("CIs new")).hasText("380");
        assertThat(sum("relationships new")).hasText("369");
        assertThat(sum("rows refused")).hasText("12");
        assertTheClaimsNameEachOther();
        assertThat(page.locator(".imports-meaning")).containsText("No service can get weaker");
        assertARowIsLeftOutAndTakenInAgain();
        assertTheMapFollowsARow();
        apply("Apply 749 changes");
        var report = page.url();
        assertHolds("380 CIs");

        assertImpact("site:MDF", 44);
        assertFarthest(3, "MDF");
        assertImpact("cluster:DO-NYC1", 20);

        page.navigate(report);
        page.getByRole(AriaRole.BUTTON, button("Take it back …")).click();
        assertThat(page.locator(".imports-revert")).containsText("Everything that this import wrote can be taken back");
        assertThat(page.getByRole(AriaRole.BUTTON, button("Take it back"))).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".imports-bar")).containsText("Taken back.");
        assertHolds("no CIs");
    }

    @Test
    void theFirstRowsFollowWhatIsTyped() {
        signIn(cast.user(cast.tenant("Typing"), Role.ADMINISTRATOR));
        page.navigate(site.address("imports"));
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(shared("govuk").resolve("cis.csv"));
        assertThat(page.locator(".imports-file")).hasCount(1);
        var source = page.locator(".imports-files vaadin-combo-box input");
        source.fill("typed");
        source.press("Enter");
        page.getByRole(AriaRole.BUTTON, button("Look at the columns")).click();
        var first = page.locator(".imports-sample");
        assertThat(first).isVisible();

        var yaml = page.locator(".imports-columns textarea");
        yaml.fill("cis:\n  name: name\n  clazz: type\n");
        var wrong = page.locator(".imports-yaml-errors button");
        assertThat(wrong).hasCount(1);
        assertThat(wrong).containsText("cis.clazz");
        assertThat(first).isVisible();
        yaml.fill("cis:\n  name: {column: name, prefix: 'gov-'}\n  class: {constant: Middleware}\n");
        assertThat(wrong).hasCount(0);
        assertThat(first).containsText("Middleware");
        assertThat(first).containsText("gov-");
        assertThat(yaml).hasValue(Pattern.compile("prefix: 'gov-'"));
    }

    /** From the keyboard, with the relationships that name it. */
    private void assertARowIsLeftOutAndTakenInAgain() {
        page.locator("input[placeholder='Name or external id']").fill("device:dmi01-akron-rtr01");
        assertThat(page.locator(".imports-filter [role=status]")).hasText("1 of 380");
        assertThat(page.locator(".imports-plan-grid")).containsText("dmi01-akron-rtr01");
        page.locator("input[placeholder='Name or external id']").blur();
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator(".imports-dropped")).containsText("is left out, and");
        assertThat(sum("CIs new")).hasText("379");
        page.getByRole(AriaRole.BUTTON, button("Undo")).click();
        assertThat(sum("CIs new")).hasText("380");
        assertThat(sum("relationships new")).hasText("369");
    }

    private void assertTheMapFollowsARow() {
        page.locator(".imports-plan-grid")
                .getByText("dmi01-akron-rtr01")
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, button("Around this CI")).first().click();
        assertThat(page.locator(".imports-map-head")).containsText("what the plan changes around dmi01-akron-rtr01");
        assertThat(page.locator("lp-service-map .legend")).containsText("new");
        page.getByRole(AriaRole.TAB).first().click();
        assertThat(page.locator(".imports-plan-grid")).isVisible();
    }

    /** In the card, and in the file that can be put right: lines 159 to 161 and the 9 relationships that refer to them. */
    private void assertTheClaimsNameEachOther() throws IOException {
        var refused = page.locator(".imports-refused");
        assertThat(refused).containsText("12 rows refused");
        assertThat(refused).containsText("cis.csv 159");
        assertThat(refused).containsText("device:PP:MDF");
        assertThat(refused).containsText("The same id with different content is also on lines 160, 161.");
        var download = page.waitForDownload(() -> refused.locator("a.chip").click());
        assertThat(download.suggestedFilename()).matches("IMP-\\d+-refused\\.csv");
        var rows = Files.readAllLines(download.path());
        assertThat(rows).hasSize(1 + 3 + 9);
        assertThat(rows.subList(1, 4))
                .allSatisfy(row -> assertThat(row).startsWith("device:PP:MDF,"))
                .satisfiesExactly(
                        row -> assertThat(row).contains(",cis.csv,159,", "lines 160, 161."),
                        row -> assertThat(row).contains(",cis.csv,160,", "lines 159, 161."),
                        row -> assertThat(row).contains(",cis.csv,161,", "lines 159, 160."));
        assertThat(rows.subList(4, 13)).allSatisfy(row -> assertThat(row)
                .contains("device:PP:MDF", "relationships.csv")
                .containsPattern("Its CI was refused, see line 1(59|60|61) of cis.csv"));
    }

    private void plan(String inventory) {
        page.navigate(site.address("imports"));
        page.locator(".imports-files").waitFor();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new Path[] {
            shared(inventory).resolve("cis.csv"), shared(inventory).resolve("relationships.csv")
        });
        assertThat(page.locator(".imports-file")).hasCount(2);
        var source = page.locator(".imports-files vaadin-combo-box input");
        source.fill(inventory);
        source.press("Enter");
        page.getByRole(AriaRole.BUTTON, button("Look at the columns")).click();
        assertThat(page.locator(".imports-columns")).containsText("cis.csv");
        assertThat(page.locator(".imports-columns")).containsText("The mapping that comes with Linchpin");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the plan"))
                .click();
        assertThat(page.locator(".phead")).containsText("Planned, waiting for you");
    }

    /** From the keyboard: once to ask, once to confirm. */
    private void apply(String verb) {
        assertThat(page.locator(".imports-bar")).containsText("Nothing is written yet.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, button(verb))).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".phead")).containsText("Applied");
        assertThat(page.locator(".imports-bar")).containsText("Written.");
    }

    private void assertHolds(String cis) {
        page.navigate(site.address("cmdb"));
        assertThat(page.locator(".phead [role=status]")).hasText(cis);
    }

    /** @param others without the CI itself, which the page counts too */
    private void assertImpact(String seed, int others) {
        page.navigate(site.address("impact"));
        var picker = page.locator(".impact-question .impact-picker input");
        picker.fill(seed);
        picker.press("Enter");
        assertThat(page.locator(".impact-rest")).containsText("%d CIs, nothing left out".formatted(others + 1));
        assertThat(page.locator(".impact-seeds")).containsText("Down");
        assertThat(page.locator(".impact-why .proof li").last()).containsText("is a seed, set to Down");
    }

    private void assertFarthest(int hops, String seed) {
        var farthest = (Map<?, ?>) page.locator(".map-tree").evaluate(FARTHEST);
        assertThat(farthest.get("hops")).isEqualTo(hops);
        page.mouse().click(number(farthest.get("x")), number(farthest.get("y")));
        var path = page.locator(".impact-why .proof li");
        assertThat(path).hasCount(hops + 1);
        assertThat(path.last()).containsText(seed + " is a seed, set to Down");
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private Locator sum(String caption) {
        return page.locator(
                        ".imports-sums .sum",
                        new Page.LocatorOptions()
                                .setHas(page.locator(
                                        ".caption",
                                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + caption + "$")))))
                .locator(".n");
    }

    private void signIn(CurrentUser user) {
        page = site.visitor();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        site.enter(page, cast.username(user), Cast.PASSWORD);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Path shared(String inventory) {
        return TestDatabase.root().resolve("../shared/data").resolve(inventory).normalize();
    }
}
