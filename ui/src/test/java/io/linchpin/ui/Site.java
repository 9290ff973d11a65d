package io.linchpin.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.linchpin.testing.Cast;

/** A running application as people meet it, each of them with cookies of their own. */
public record Site(Chromium chromium, int port) implements AutoCloseable {

    /** Its front door on this machine. */
    public static Site at(int port) {
        return new Site(Chromium.launch(), port);
    }

    public String address(String path) {
        return "http://localhost:%d/%s".formatted(port, path);
    }

    /** Somebody who is not known here; at a window that somebody has left, which need not load the same scripts again. */
    public Page visitor() {
        var left = chromium.browser().contexts().stream()
                .filter(window -> window.pages().isEmpty())
                .findFirst();
        left.ifPresent(BrowserContext::clearCookies);
        return left.orElseGet(this::window).newPage();
    }

    /** Without movement, which costs machines that draw by themselves dear. */
    private BrowserContext window() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Opens a page of somebody who is signed in. */
    public void open(Page page, String path) {
        page.navigate(address(path));
        page.locator("main h1, .page-error").first().waitFor();
    }

    /** Fills in the form that the page shows, and waits for nothing. */
    public static void signIn(Page page, String username, String password) {
        page.fill("input[name=username]:visible", username);
        page.fill("input[name=password]:visible", password);
        page.click("button.primary");
    }

    /** Signs a visitor in, up to the first page of theirs. */
    public void enter(Page visitor, String username, String password) {
        visitor.navigate(address("login"));
        signIn(visitor, username, password);
        visitor.locator(".app").waitFor();
        visitor.locator("main h1, .page-error").first().waitFor();
    }

    public Page signedIn(String username, String password, String path) {
        var page = visitor();
        enter(page, username, password);
        if (!path.isEmpty()) open(page, path);
        return page;
    }

    /** One of the cast, or of those who have their password. */
    public Page signedIn(String username, String path) {
        return signedIn(username, Cast.PASSWORD, path);
    }

    /** Everybody closes their pages. */
    public void leave() {
        for (var window : chromium.browser().contexts()) window.pages().forEach(Page::close);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
