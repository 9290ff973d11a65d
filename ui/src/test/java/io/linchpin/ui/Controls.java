package io.linchpin.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What people press and fill in on a page, found by the words they read there. */
public final class Controls {
    private Controls() {}

    public static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]");
    }

    public static void press(Page page, String name) {
        press(page.locator("body"), name);
    }

    public static void press(Locator where, String name) {
        where.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** The second press of what asks once more. */
    public static void confirm(Page page) {
        page.locator(".confirm vaadin-button[theme~=primary]:visible").click();
    }

    public static void fill(Locator form, String label, String value) {
        field(form, "vaadin-text-field", label).fill(value);
    }

    public static void password(Locator form, String label, String value) {
        field(form, "vaadin-password-field", label).fill(value);
    }

    public static void choose(Locator form, String label, String choice) {
        labelled(form, "vaadin-select", label).click();
        form.page()
                .locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(choice))
                .click();
    }

    private static Locator field(Locator form, String kind, String label) {
        return labelled(form, kind, label).locator("input");
    }

    private static Locator labelled(Locator form, String kind, String label) {
        var words = form.page()
                .locator("label", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + label + "\\s*$")));
        return form.locator(kind).filter(new Locator.FilterOptions().setHas(words));
    }
}
