package io.linchpin.ui.impact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.impact.ExpectedEffects;
import io.linchpin.impact.Impact;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Window;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.ui.Application;
import io.linchpin.ui.SampleCompany;
import io.linchpin.ui.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The story of the sample on the impact page: both power units of rack B07 are replaced, and a change manager asks what fails. */
@DatabaseTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({SampleCompany.class, ImpactJourneyIT.Work.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactJourneyIT {
    private static final String BOTH_UNITS = "impact?seed=pdu-b07-a&seed=pdu-b07-b";

    private static final Window SATURDAY_NIGHT =
            new Window(Instant.parse("2026-11-29T03:00:00Z"), Instant.parse("2026-11-29T03:45:00Z"));

    /** Stands in for a feature that keeps tickets: a load balancer is renewed on Saturday night. */
    static class Work implements ExpectedEffects {
        private final List<Expected> expected = new ArrayList<>();

        @Override
        public List<Expected> during(Window window) {
            var overlaps = window.start().isBefore(SATURDAY_NIGHT.end())
                    && window.end().isAfter(SATURDAY_NIGHT.start());
            return overlaps ? List.copyOf(expected) : List.of();
        }

        @Override
        public Optional<List<Expected>> of(String number) {
            return Optional.of(expected.stream()
                            .filter(effect -> effect.number().equals(number))
                            .toList())
                    .filter(effects -> !effects.isEmpty());
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Work work;

    @Autowired
    private Impact impact;

    @Autowired
    private Cmdb cmdb;

    @Autowired
    private Cast cast;

    @Autowired
    private SampleCompany company;

    private Site site;
    private String changeManager;

    @BeforeAll
    void theSampleCompany() throws IOException {
        site = Site.at(port);
        company.load();
        company.person(changeManager = "dana.whitfield");
        company.person("emeka.nwosu");
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
    void withTheKeyboardAloneFromSearchToProof() {
        var page = signedIn(changeManager, "impact");
        choose(page, "pdu-b07-a");
        assertThat(sum(page, "Down")).hasText("1");
        choose(page, "pdu-b07-b");

        assertSums(page, 50, 3, 3, 4);
        assertThat(page.locator(".impact-sums")).containsText("7 of 31 services touched");
        assertThat(page).hasURL(Pattern.compile(".*seed=.*seed=.*"));
        assertThat(why(page)).containsText("Why is Lab Interfaces");

        effect(page, "pdu-b07-a").press("Enter");
        page.locator("vaadin-popover[opened] .menu button", new LocatorOptions().setHasText("At risk"))
                .press("Enter");
        assertThat(sum(page, "Down")).not().hasText("50");
        effect(page, "pdu-b07-a").press("Enter");
        page.locator("vaadin-popover[opened] .menu button", new LocatorOptions().setHasText("Down"))
                .press("Enter");
        assertSums(page, 50, 3, 3, 4);

        page.locator("lp-service-map [data-id][tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(why(page).locator("h2")).not().hasText("Why is Lab Interfaces");
    }

    @Test
    void everyStateHasItsProofServicesStandFirstAndOwnersAreNamed() {
        var page = signedIn(changeManager, BOTH_UNITS);
        var rows = page.locator(".impact-table vaadin-grid-cell-content .map-name-text");
        assertThat(rows.nth(0)).hasText("Lab Interfaces");
        assertThat(rows.nth(1)).hasText("Document Archive");
        assertThat(rows.nth(2)).hasText("Electronic Health Record");
        assertThat(table(page)).containsText("Business services · 7");
        assertThat(table(page)).containsText("Groups that held · 4");

        pick(page, "Patient Portal");
        assertThat(why(page)).containsText("Patient Portal depends on portal-lb-pool");
        assertThat(why(page)).containsText("members2needs1spare1Down1 ≥ 1At risk");
        assertThat(why(page)).containsText(Pattern.compile("pdu-b07-[ab] is a seed, set to Down"));
        pick(page, "Electronic Health Record");
        assertThat(why(page)).containsText("soft, passes up as Degraded at most");

        var owners = page.locator(".impact-owners");
        assertThat(owners)
                .containsText(Pattern.compile("Must agree.*Priya Raman.*Helen Strand.*Marcus Oyelaran.*Informed"));
        assertThat(owners).containsText("Sofia Lindqvist");
    }

    @Test
    void aStateNarrowsWhatIsShownAndTheExportIsExactlyThat() throws IOException {
        var page = signedIn(changeManager, BOTH_UNITS);
        var all = exported(page, "Export 56 rows");
        assertThat(all)
                .hasSize(56)
                .allMatch(row -> !row.get("path").isEmpty() || row.get("hops").equals("0"));
        assertThat(all.getFirst().get("name")).isEqualTo("Lab Interfaces");

        page.locator(".impact-sums .sum", new LocatorOptions().setHasText("Degraded"))
                .click();
        assertThat(page.locator(".impact-rest")).containsText("Only Degraded and what proves it.");
        assertThat(page).hasURL(Pattern.compile(".*show=DEGRADED.*"));
        assertThat(exported(page, "Export 3 rows"))
                .extracting(row -> row.get("name"))
                .containsExactly("Electronic Health Record", "Order Entry", "Nurse Board");

        page.reload();
        assertThat(page.locator(".impact-rest")).containsText("Only Degraded and what proves it.");
        assertSums(page, 50, 3, 3, 4);
    }

    @Test
    void whyNotHasFourAnswers() {
        var page = signedIn(changeManager, BOTH_UNITS);
        assertSums(page, 50, 3, 3, 4);

        whyNot(page, "ehr-app");
        assertThat(why(page)).containsText("Redundancy between ehr-app and what fails holds");
        assertThat(why(page)).containsText("members4needs2spare2Down1 < 2");
        whyNot(page, "Blood Bank");
        assertThat(why(page)).containsText("Why not Blood Bank");
        whyNot(page, "feed-r2-a");
        assertThat(why(page)).containsText("feed-r2-a depends on nothing that fails");
        whyNot(page, "scan-10-41-3-201");
        assertThat(why(page)).containsText("has no relationships at all");

        page.navigate(site.address("impact?seed=fax-01"));
        assertThat(page.locator(".impact-remarks")).containsText("fax-01 is not live");
        page.navigate(site.address("impact?seed=pdu-b07-a&seed=nobody-knows-this"));
        assertThat(page.locator(".impact-remarks")).containsText("No CI has the id, external id or name");
    }

    @Test
    void nothingIsLeftOutSilently() {
        var page = signedIn(changeManager, "impact?seed=pdu-b07-a&seed=pdu-b07-b&seed=Harbor Street");
        var rest = page.locator(".impact-rest");
        assertThat(rest).containsText(Pattern.compile("The first 200 CIs; .* more are computed and not listed."));
        rest.locator("button").click();
        assertThat(page).hasURL(Pattern.compile(".*all=yes.*"));
        assertThat(rest).not().containsText("computed and not listed");
    }

    @Test
    void theOtherCustomerIsToldThatThereIsNoSuchCi() {
        var page = signedIn("emeka.nwosu", BOTH_UNITS);
        assertThat(page.locator(".impact-remarks")).containsText("No CI has the id, external id or name “pdu-b07-a”.");
        assertThat(page.locator("main")).not().containsText("hv-b07");
        assertThat(page.locator("main")).not().containsText("Meridian");
    }

    @Test
    void aServiceNamesWhatAloneTakesItDownAndEachLeadsToItsProof() {
        var page = signedIn(changeManager, "weak-spots?q=pharmacy");
        var detail = page.locator(".weak-detail");
        assertThat(detail.locator("h2")).hasText("Weak spots of Pharmacy Dispensing");
        assertThat(detail).containsText("Group nodes of pharmacy-db");
        assertThat(detail).containsText("pdu-a05-a");
        page.getByText("Look for pairs").click();
        assertThat(detail).containsText(Pattern.compile("pairs? of failures takes? it down|No two failures"));

        page.locator("vaadin-grid a.ci", new LocatorOptions().setHasText("Pharmacy Dispensing"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/cmdb/[0-9a-f-]{36}"));
        var spot = page.locator(".weak-spots li", new LocatorOptions().setHasText("pdu-a05-a"))
                .first();
        spot.getByText("Impact and proof").click();
        assertThat(page).hasURL(Pattern.compile(".*seed=.*why=.*"));
        assertThat(why(page)).containsText("pdu-a05-a is a seed, set to Down");
    }

    @Test
    void theReportOverAllServicesNarrowsSortsAndExportsWhatItShows() throws IOException {
        var page = signedIn(changeManager, "weak-spots");
        assertThat(page.locator(".phead")).containsText("of 31 services can be taken down by one failure");
        assertThat(exported(page, "Export 31 rows").getFirst().get("Service")).isEqualTo("Imaging Archive");
        page.getByText("With single points").click();
        assertThat(page).hasURL(Pattern.compile(".*show=single.*"));
        assertThat(page.locator("a.csv-download")).not().hasText("Export 31 rows");

        page.navigate(site.address("weak-spots?q=lab+interfaces"));
        assertThat(exported(page, "Export 1 row")).singleElement().satisfies(row -> assertThat(
                        Integer.parseInt(row.get("Single points")))
                .isPositive());
        page.navigate(site.address("weak-spots?q=nobody"));
        assertThat(page.locator(".empty")).containsText("No service is like that");

        var sound = impact.weakSpotsOfServices(company.person(changeManager)).stream()
                .filter(of -> of.singlePoints() == 0 && !of.hiddenPoints())
                .findFirst()
                .orElseThrow()
                .service();
        page.navigate(site.address("cmdb/" + sound.id()));
        assertThat(page.locator(".weak-spots"))
                .containsText("No single failure takes %s down.".formatted(sound.name()));
    }

    @Test
    void anotherCustomersReportNamesNothingOfThisOne() {
        var page = signedIn("emeka.nwosu", "weak-spots");
        assertThat(page.locator(".phead")).containsText("can be taken down by one failure");
        assertThat(page.locator("vaadin-grid a.ci").first()).isVisible();
        assertThat(page.locator("main")).not().containsText("Imaging Archive");
        assertThat(page.locator("main")).not().containsText("pdu-");
    }

    @Test
    void aWindowAddsTheWorkInItAndNamesWhereItCollides() {
        var tenant = company.person(changeManager).tenant();
        work.expected.clear();
        expect(tenant, "CHG-1042", "Replace both power units of rack B07", "pdu-b07-a", "pdu-b07-b");
        expect(tenant, "CHG-1051", "Renew certificates on lb-01", "lb-01");

        var page = signedIn(changeManager, "impact?from=2026-11-29T03:00:00Z&to=2026-11-29T04:00:00Z");
        assertThat(page.locator(".impact-cis")).containsText("CHG-1051 Renew certificates on lb-01 (lb-01 Down)");
        var collisions = page.locator(".impact-collisions");
        assertThat(collisions).containsText("Meet at portal-lb-pool");
        assertThat(collisions).containsText(Pattern.compile("CHG-1042 alone.*At risk.*CHG-1051 alone.*At risk"));
        assertThat(collisions).containsText(Pattern.compile("Both together.*Down"));
        assertThat(collisions).containsText("How CHG-1042 gets there");

        for (var quarter = 0; quarter < 3; quarter++) page.keyboard().press("Alt+ArrowRight");
        assertThat(page).hasURL(Pattern.compile(".*from=2026-11-29T03(%3A|:)45.*"));
        assertThat(page.locator(".impact-cis")).containsText("No change and no incident is registered in this window.");
        assertThat(collisions).containsText("No collisions");
        page.locator(".impact-window input[type=range]").press("ArrowLeft");
        assertThat(collisions).containsText("1 collision");
        page.getByText("No window").click();
        assertThat(page.locator(".impact-page")).containsText("What fails if something fails?");
    }

    @Test
    void aKeptAnswerStaysAsItWasAndSaysWhatHasChangedSince() {
        var page = signedIn(changeManager, "impact?seed=fax-03");
        page.getByText("Keep", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("vaadin-dialog input").fill("The fax of the clinics");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*impact/kept/[0-9a-f-]{36}.*"));
        assertThat(page.locator(".kept-drift")).containsText("Nothing in these proofs has changed");
        var kept = page.url();
        assertThat(why(page)).containsText("fax-03 is a seed, set to Down");

        retireTheFax();
        page.navigate(kept);
        assertThat(page.locator(".drift")).containsText("The topology has changed since");
        assertThat(page.locator(".drift")).containsText("one of the two CIs is no longer live");
        assertThat(page.locator(".drift")).containsText(Pattern.compile("Fax and Print\\s*Down\\s*OK"));
        assertThat(why(page)).containsText("fax-03 is a seed, set to Down");

        page.locator("a.impact-print").evaluate("link => link.target = ''");
        page.locator("a.impact-print").click();
        assertThat(page.locator(".printed")).containsText("The fax of the clinics");
        assertThat(page.locator(".printed")).containsText(Pattern.compile("kept by Dana Whitfield.*topology"));
        assertThat(page.locator(".printed")).containsText("Why is Fax and Print");
        assertThat(new String(page.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        page.navigate(site.address("impact/kept"));
        assertThat(page.locator(".tbl")).containsText("The fax of the clinics");
        var stranger = signedIn("emeka.nwosu", "impact/kept");
        assertThat(stranger.locator(".empty")).containsText("Nothing is kept yet");
    }

    /** It alone carries Fax and Print. */
    private void retireTheFax() {
        var fax = cmdb.get(cast.administrator(), impact.resolve(company.person(changeManager), "fax-03"));
        cmdb.retire(
                cast.administrator(),
                fax.ci().id(),
                Objects.requireNonNull(fax.ci().version()),
                "Nobody sends any");
    }

    private void expect(TenantId tenant, String number, String title, String... cis) {
        for (var ci : cis)
            work.expected.add(new ExpectedEffects.Expected(
                    impact.resolve(company.person(changeManager), ci), ImpactState.DOWN, number, title, tenant));
    }

    private static void choose(Page page, String name) {
        page.keyboard().press("s");
        assertThat(page.locator(".impact-seeds .impact-picker input")).isFocused();
        page.keyboard().type(name);
        // Its first page came before what was typed.
        assertThat(page.locator("vaadin-combo-box-item[aria-posinset='1']:not([hidden])"))
                .containsText(name);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("vaadin-combo-box-item[focused]")).containsText(name);
        page.keyboard().press("Enter");
        assertThat(page.locator(".seed", new LocatorOptions().setHasText(name))).isVisible();
    }

    private static void whyNot(Page page, String name) {
        why(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Why not"))
                .click();
        why(page).locator("input").fill(name);
        page.locator("vaadin-combo-box-item:not([hidden])", new LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(why(page)).containsText("Why not " + name);
    }

    private static void pick(Page page, String name) {
        table(page)
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(why(page)).containsText("Why is " + name);
    }

    private static void assertSums(Page page, int down, int degraded, int atRisk, int absorbed) {
        assertThat(sum(page, "Down")).hasText(String.valueOf(down));
        assertThat(sum(page, "Degraded")).hasText(String.valueOf(degraded));
        assertThat(sum(page, "At risk")).hasText(String.valueOf(atRisk));
        assertThat(sum(page, "Absorbed")).hasText(String.valueOf(absorbed));
    }

    private static Locator sum(Page page, String state) {
        return page.locator(".impact-sums .sum", new LocatorOptions().setHasText(state))
                .locator(".n");
    }

    private static Locator effect(Page page, String name) {
        return page.locator(".seed", new LocatorOptions().setHasText(name)).locator("button.effect");
    }

    private static Locator why(Page page) {
        return page.locator(".impact-why");
    }

    private static Locator table(Page page) {
        return page.locator(".impact-table");
    }

    private static List<CSVRecord> exported(Page page, String words) throws IOException {
        var export = page.locator("a.csv-download");
        assertThat(export).hasText(words);
        Download file = page.waitForDownload(export::click);
        try (var reader = Files.newBufferedReader(file.path());
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.getRecords();
        }
    }

    /** On a screen as wide as the page is drawn for. */
    private Page signedIn(String username, String path) {
        var page = site.visitor();
        page.setViewportSize(1440, 900);
        site.enter(page, username, Cast.PASSWORD);
        site.open(page, path);
        return page;
    }
}
