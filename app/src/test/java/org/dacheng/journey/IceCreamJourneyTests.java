package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/** Ice cream: either of two office managers decides; both have the page open and click. */
class IceCreamJourneyTests extends BrowserJourney {

    @Test
    void secondOfficeManagerToClickReadsWhoWasFaster() {
        Page employee = signedIn("employee", Languages.CHINESE, ScreenSize.DESKTOP);
        employee.navigate("/start/ice-cream");
        employee.locator("[name='data.event']").fill("版本发布庆祝");
        employee.locator("[name='data.date']").fill("2026-12-18");
        employee.locator("[name='data.flavour']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        employee.locator("[name='data.quantity']").fill("20");
        employee.locator("[name='data.price']").fill("12.50");
        employee.locator("[name='data.price']").press("Tab");
        employee.locator("#filling button[name=submit]").click();
        employee.waitForURL(Pattern.compile(".*/requests/[0-9a-z]{26}.*"));
        String request = employee.url();
        Page first = signedIn("ma.li", Languages.CHINESE, ScreenSize.DESKTOP);
        Page second = signedIn("gao.xiang", Languages.CHINESE, ScreenSize.DESKTOP);
        first.navigate(request);
        second.navigate(request);

        first.locator("button[formaction$='/approval']").click();
        first.waitForLoadState();
        second.locator("button[formaction$='/approval']").click();

        assertThat(second.locator("[role=alert]").first()).containsText("马丽");
        picture(second, "ice-cream-late");
        employee.navigate(request);
        assertThat(employee.locator(".request-head")).containsText(text("ui.status.approved", Languages.CHINESE));
    }
}
