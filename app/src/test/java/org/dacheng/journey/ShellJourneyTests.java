package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/** Navigation: five destinations on the phone, and administration in the personal menu. */
class ShellJourneyTests extends BrowserJourney {

    @Test
    void onThePhoneTheBarHasFiveDestinationsAndTheMenuTheRest() {
        Page page = signedIn("admin", Languages.ENGLISH, ScreenSize.PHONE);
        page.navigate("/admin/audit");

        assertThat(page.locator(".rail > ul > li:visible")).hasCount(5);
        assertThat(page.locator(".rail li li:visible")).hasCount(0);
        page.locator(".me-menu summary").click();
        Locator places = page.locator(".me-menu .menu-admin a");
        assertThat(places).hasCount(4);
        assertThat(places.last()).hasAttribute("aria-current", "page");
        picture(page, "phone-menu");
        places.first().click();
        page.waitForURL("**/design");
    }

    @Test
    void onThePhoneNobodyElseIsOfferedWhatIsAdministered() {
        Page page = signedIn("employee", Languages.ENGLISH, ScreenSize.PHONE);
        page.locator(".me-menu summary").click();

        assertThat(page.locator(".me-menu a").first()).isVisible();
        assertThat(page.locator(".menu-admin")).hasCount(0);
    }

    @Test
    void onWideScreensTheyStandInTheRail() {
        Page page = signedIn("admin", Languages.ENGLISH, ScreenSize.DESKTOP);
        page.navigate("/admin/people");

        assertThat(page.locator(".rail > ul > li:visible")).hasCount(7);
        page.locator(".me-menu summary").click();
        assertThat(page.locator(".menu-admin")).isHidden();
    }
}
