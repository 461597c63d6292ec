package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Administration of a cycle and its effect for people: planning, choosing a cycle, scoring by a scale, closing with
 * open items confirmed.
 */
class CycleJourneyTests extends BrowserJourney {

    /** Each language and each width once; no behaviour depends on both. */
    static Stream<Arguments> languagesAndScreens() {
        return Stream.of(
                Arguments.of(Languages.CHINESE, ScreenSize.DESKTOP, "2029-01"),
                Arguments.of(Languages.ENGLISH, ScreenSize.PHONE, "2029-04"));
    }

    @ParameterizedTest
    @MethodSource("languagesAndScreens")
    void theNextFreeQuarterIsProposedAndAPlannedOneIsDeleted(Locale language, ScreenSize screen, String month) {
        String look = "plan-" + language.getLanguage() + "-" + screen.name().toLowerCase(Locale.ROOT) + "-";
        Page hr = signedIn("hr", language, screen);

        String first = proposed(hr);
        String start = hr.locator("#startsOn").inputValue();
        hr.locator("#nameZh").fill("");
        hr.locator("#edit form button.btn-primary").click();
        hr.locator(".flash").first().waitFor();
        assertThat(hr.locator(".cycles")).containsText(language.equals(Languages.CHINESE) ? first : "Q");

        assertThat(proposed(hr)).isNotEqualTo(first);
        hr.locator("#startsOn").fill(start);
        hr.locator("#endsOn")
                .fill(java.time.LocalDate.parse(start)
                        .plusMonths(3)
                        .minusDays(1)
                        .toString());
        hr.locator("#nameZh").fill(first);
        hr.locator("#edit form button.btn-primary").click();
        assertThat(hr.locator("#nameZh")).hasAttribute("aria-invalid", "true");
        assertThat(hr.locator("#startsOn")).hasAttribute("aria-invalid", "true");
        assertThat(hr.locator("#nameZh")).hasValue(first);
        picture(hr, look + "1-twin");

        hr.navigate("/okr/cycles");
        hr.locator("form[action$='/removal'] button").first().click();
        picture(hr, look + "2-delete");
        hr.locator("dialog[open] [data-confirm-yes]").click();
        hr.locator(".flash").first().waitFor();
        assertThat(proposed(hr)).isEqualTo(first);
    }

    private static String proposed(Page hr) {
        hr.navigate("/okr/cycles?new=yes");
        return hr.locator("#nameZh").inputValue();
    }

    @ParameterizedTest
    @MethodSource("languagesAndScreens")
    void oneOfTwoIsSubmittedScoredByTheScaleAndTheCycleClosedKnowingly(
            Locale language, ScreenSize screen, String month) {
        String look = "cycle-" + language.getLanguage() + "-" + screen.name().toLowerCase(Locale.ROOT) + "-";
        Page hr = signedIn("hr", language, screen);
        Page employee = signedIn("employee", language, screen);
        String cycle = GoalSteps.openCycle(hr, month, look);
        String objective = GoalSteps.write(employee, cycle, "把评审做快 " + month, look + "2");
        employee.locator(".okr-add button").click();
        Locator second = employee.locator("[data-objective]").nth(1);
        second.waitFor();
        GoalSteps.settled(employee);
        second.locator("textarea[name=title]").first().fill("以后再说 " + month);
        GoalSteps.saved(employee);

        employee.navigate("/okr?cycle=" + cycle);
        employee.locator(".okr-submit summary").click();
        Locator ticks = employee.locator(".okr-submit input[name=objective]");
        assertThat(ticks).hasCount(2);
        assertThat(ticks.nth(1)).isChecked();
        ticks.nth(1).uncheck();
        picture(employee, look + "3-submit");
        employee.locator(".okr-submit form button").click();
        assertThat(employee.locator(".objective .status-running")).hasCount(1);
        GoalSteps.decide(signedIn("manager", language, screen), look + "4-decide");

        GoalSteps.step(hr, cycle, "SCORING");
        employee.navigate("/okr?cycle=" + cycle);
        picture(employee, look + "5-hint");
        assertThat(employee.locator(".okr-scoring .okr-scale div")).hasCount(3);
        employee.locator(".okr-scoring a.btn-primary").click();
        assertThat(employee.locator("#scores .okr-scale")).isVisible();
        assertThat(employee.url()).endsWith(objective + "#scores");

        hr.navigate("/okr/cycles/" + cycle + "/remaining");
        assertThat(hr.locator("a[href*='unscored=owner'] strong")).hasText("1");
        GoalSteps.score(employee, objective, "0.7", look + "6-score");
        employee.navigate("/okr?cycle=" + cycle);
        assertThat(employee.locator(".okr-scoring")).containsText(text("okr.scoring.done", language));

        GoalSteps.close(hr, cycle, look + "7-");
        employee.navigate("/okr?cycle=" + cycle);
        assertThat(employee.locator(".okr-scoring")).hasCount(0);
    }
}
