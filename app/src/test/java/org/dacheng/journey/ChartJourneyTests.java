package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartJourneyTests extends BrowserJourney {

    private static final String CUT_TEXTS = """
            [...document.querySelectorAll('.board-canvas svg')].flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              return [...svg.querySelectorAll('text')].filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
              }).map(text => text.textContent);
            })""";

    @ParameterizedTest
    @EnumSource(ScreenSize.class)
    void noLabelOfTheDashboardIsCut(ScreenSize screen) {
        Page page = signedIn("manager", Locale.ENGLISH, screen);
        page.navigate("/okr/dashboard");
        assertThat(page.locator("[data-chart='bars'] svg")).isVisible();
        assertThat(page.locator("[data-chart='stacks'] svg")).isVisible();

        assertThat((List<?>) page.evaluate(CUT_TEXTS)).isEmpty();
    }
}
