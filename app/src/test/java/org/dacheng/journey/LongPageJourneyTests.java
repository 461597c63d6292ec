package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LongPageJourneyTests extends BrowserJourney {

    @ParameterizedTest
    @EnumSource(ScreenSize.class)
    void theWayToOtherPagesStaysWhileALongPageScrolls(ScreenSize screen) {
        Page page = signedIn("employee", Locale.ENGLISH, screen);
        page.navigate("/okr/list");

        page.locator("main tbody tr").last().scrollIntoViewIfNeeded();

        assertThat(page.locator(".page-head h1")).not().isInViewport();
        assertThat(page.locator("nav a[href='/inbox']").first()).isInViewport();
    }
}
