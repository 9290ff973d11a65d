package io.linchpin.ui.cmdb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.linchpin.ui.Controls.dialog;
import static io.linchpin.ui.Controls.fill;
import static io.linchpin.ui.Controls.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.ui.Application;
import io.linchpin.ui.Site;
import java.io.IOException;
import java.nio.file.Files;
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

/** The pages of the CMDB in a real browser and on a real database. */
@DatabaseTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CmdbPagesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Cmdb cmdb;

    private Site site;
    private TenantId meridian;
    private CurrentUser agent;
    private CiId balancer;
    private CiId host;

    @BeforeAll
    void aLoadBalancerOnItsHost() {
        site = Site.at(port);
        meridian = cast.tenant("Meridian Health");
        agent = cast.user(meridian, Role.AGENT);
        host = ci("Hypervisor", "hv-b07-2");
        balancer = ci("LoadBalancer", "lb-02");
        var pool = ci("LoadBalancerPool", "portal-lb-pool");
        var other = ci("LoadBalancer", "lb-01");
        relate(balancer, "HOSTED_ON", host);
        relate(pool, "HAS_MEMBER", balancer);
        relate(pool, "HAS_MEMBER", other);
        var harbor = cast.tenant("Harbor Logistics");
        var stranger = cast.user(harbor, Role.AGENT);
        cmdb.create(stranger, harbor, CiId.random(), draft("Server", "harbor-srv-1"));
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
    void theListIsNarrowedByItsAddressAndShowsNobodyElsesCis() {
        var page = signedIn("cmdb");
        assertThat(page.locator(".phead [role=status]")).containsText("CIs");
        assertThat(page.locator("vaadin-grid")).containsText("lb-02");
        assertThat(page.locator("vaadin-grid")).not().containsText("harbor-srv-1");
        page.navigate(site.address("cmdb?class=LoadBalancer"));
        assertThat(page.locator(".phead [role=status]")).hasText("2 CIs");
        page.locator(".search-field input").fill("02");
        assertThat(page.locator(".phead [role=status]")).hasText("1 CI");
        assertThat(page).hasURL(Pattern.compile(".*q=02.*"));
    }

    @Test
    void theExportHasWhatTheListShows() throws IOException {
        var page = signedIn("cmdb?class=LoadBalancer&columns=name,status");
        assertThat(page.locator("vaadin-grid")).containsText("lb-01");
        var file = page.waitForDownload(() -> page.locator("a.chip").click());
        assertThat(Files.readString(file.path())).isEqualTo("Name,Status\r\nlb-01,Live\r\nlb-02,Live\r\n");
    }

    @Test
    void thePageOfACiSaysWhatItsRelationshipsMean() {
        var page = signedIn("cmdb/" + balancer);
        assertThat(page.locator("h1")).hasText("lb-02");
        var words = page.locator("[aria-label='Relationships in words']");
        assertThat(words).containsText("lb-02 is hosted on hv-b07-2");
        assertThat(words).containsText("If hv-b07-2 goes down, lb-02 goes down.");
        assertThat(words).containsText("If lb-02 goes down, portal-lb-pool is at risk, not down.");
        assertThat(page.locator("[aria-label='If it fails alone']")).containsText("1 down");
        assertThat(page.locator("[aria-label='If it fails alone']")).containsText("1 at risk");
    }

    @Test
    void aCiIsMadeByHandAndEveryErrorStandsAtItsField() {
        var page = signedIn("cmdb/new?class=Server");
        press(page, "Create");
        assertThat(page.locator("vaadin-text-field[invalid]").first()).containsText("A CI needs a name.");
        fill(page.locator("main"), "Name", "srv-new");
        fill(page.locator("main"), "IP address", "10.40.7");
        press(page, "Create");
        assertThat(page.locator("vaadin-text-field[invalid]")).containsText("An IP address such as");
        fill(page.locator("main"), "IP address", "10.40.7.99");
        press(page, "Create");
        assertThat(page.locator("h1")).hasText("srv-new");
        assertThat(page.locator("[aria-label='Facts']")).containsText("10.40.7.99");
    }

    @Test
    void twoWhoEditAtOnceLoseNothing() {
        var mine = ci("Server", "srv-contested");
        var page = signedIn("cmdb/" + mine + "/edit");
        fill(page.locator("main"), "Name", "srv-renamed");
        var stored = cmdb.get(agent, mine);
        cmdb.update(
                agent,
                mine,
                CiView.version(stored.ci()),
                new CiDraft("Server", "srv-contested", CiStatus.LIVE, Environment.TEST, 1, Map.of(), Map.of()));
        press(page, "Save");
        assertThat(page.locator(".cmdb-told")).containsText("Somebody else has saved srv-contested");
        press(page, "Save like this");
        assertThat(page.locator("h1")).hasText("srv-renamed");
        var merged = cmdb.get(agent, mine).ci();
        assertThat(merged.environment()).isEqualTo(Environment.TEST);
        assertThat(merged.criticality()).isEqualTo(1);
    }

    @Test
    void retiringAsksWhyAndCanBeUndone() {
        var old = ci("Server", "srv-old");
        var page = signedIn("cmdb/" + old);
        press(page, "Retire");
        var dialog = dialog(page);
        dialog.locator("textarea").fill("Replaced");
        press(dialog, "Retire");
        assertThat(page.locator(".cmdb-told")).containsText("srv-old is retired.");
        assertThat(cmdb.get(agent, old).ci().status()).isEqualTo(CiStatus.RETIRED);
        press(page, "Undo");
        assertThat(page.locator(".cmdb-told")).isHidden();
        assertThat(cmdb.get(agent, old).ci().status()).isEqualTo(CiStatus.LIVE);
    }

    @Test
    void theMapAndItsTableShowTheSameCis() {
        var page = signedIn("cmdb/" + balancer + "/map?direction=needs");
        assertThat(page.locator("lp-service-map")).containsText("hv-b07-2");
        assertThat(page.locator("vaadin-grid")).containsText("hv-b07-2");
        assertThat(page.locator("vaadin-grid")).not().containsText("portal-lb-pool");
    }

    @Test
    void aCiOfAnotherTenantDoesNotExist() {
        var harbor = cmdb.list(cast.administrator(), CiFilter.ALL.withText("harbor-srv-1"), CiOrder.NAME, 0, 1)
                .getFirst();
        var page = signedIn("cmdb/" + harbor.ci().id());
        assertThat(page.locator(".page-error")).isVisible();
        assertThat(page.locator("main")).not().containsText("harbor-srv-1");
    }

    private Page signedIn(String path) {
        return site.signedIn(cast.username(agent), path);
    }

    private CiId ci(String type, String name) {
        return cmdb.create(agent, meridian, CiId.random(), draft(type, name)).id();
    }

    private static CiDraft draft(String type, String name) {
        return new CiDraft(type, name, CiStatus.LIVE, null, null, Map.of(), Map.of());
    }

    private void relate(CiId source, String type, CiId target) {
        cmdb.relate(agent, new RelationDraft(source, type, target, null, null));
    }
}
