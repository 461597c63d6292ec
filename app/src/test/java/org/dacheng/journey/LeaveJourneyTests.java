package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Leave, from the card on the start page to the end of the request. */
class LeaveJourneyTests extends BrowserJourney {

    /** Each language and each width once; no behaviour depends on both. */
    static Stream<Arguments> languagesAndScreens() {
        return Stream.of(
                Arguments.of(Languages.CHINESE, ScreenSize.DESKTOP), Arguments.of(Languages.ENGLISH, ScreenSize.PHONE));
    }

    @ParameterizedTest
    @MethodSource("languagesAndScreens")
    void leaveOverThreeDaysIsDecidedByTheManagerAndThenTheDepartmentHead(Locale language, ScreenSize screen) {
        String look = "leave-" + language.getLanguage() + "-" + screen.name().toLowerCase(Locale.ROOT);
        Page employee = signedIn("employee", language, screen);
        picture(employee, look + "-0-home");
        employee.navigate("/start");
        picture(employee, look + "-1-start");
        employee.locator("main a[href$='/start/leave']").first().click();
        fillLeave(employee, "2026-12-07", "2026-12-11", look);
        picture(employee, look + "-2-filled");
        assertThat(employee.locator("#chain li")).hasCount(5);
        submit(employee);
        assertThat(employee.locator(".badge-running, .status-running, .request-head")
                        .first())
                .isVisible();
        picture(employee, look + "-3-submitted");
        String request = employee.url();

        decide(signedIn("manager", language, screen), request, look, "a");
        if (screen == ScreenSize.DESKTOP && language.equals(Languages.ENGLISH)) {
            employee.navigate(request);
            pictureOfReadme(employee);
        }
        decide(signedIn("director", language, screen), request, look, "b");

        employee.navigate(request);
        assertThat(employee.locator(".request-head")).containsText(text("ui.status.approved", language));
        picture(employee, look + "-9-approved");
    }

    @Test
    void refusedRequestIsChangedAndResubmittedWithTheSameNumber() {
        Page employee = signedIn("employee", Languages.CHINESE, ScreenSize.DESKTOP);
        employee.navigate("/start/leave");
        fillLeave(employee, "2026-12-21", "2026-12-22", "resubmission");
        submit(employee);
        String address = employee.url();
        String number = number(employee);

        Page manager = signedIn("manager", Languages.CHINESE, ScreenSize.DESKTOP);
        openRequest(manager, address);
        manager.locator("#comment").fill("请换到一月");
        manager.locator("summary:has-text('" + text("engine.task.refuse", Languages.CHINESE) + "')")
                .click();
        manager.locator("button[formaction$='/refusal'][value=submitter]").click();
        manager.waitForLoadState();

        employee.navigate(address);
        picture(employee, "resubmission-1-returned");
        assertThat(employee.locator("main")).containsText("请换到一月");
        employee.locator("a[href$='/resubmission']").first().click();
        assertThat(AccessibilityProblems.of(employee)).isEmpty();
        employee.locator("[name='data.period.from']").fill("2026-12-28");
        employee.locator("[name='data.period.to']").fill("2026-12-29");
        submit(employee);
        assertThat(number(employee)).isEqualTo(number);

        openRequest(manager, address);
        approve(manager);
        employee.navigate(address);
        assertThat(employee.locator(".request-head")).containsText(text("ui.status.approved", Languages.CHINESE));
        picture(employee, "resubmission-2-approved");
    }

    @Test
    void nothingTypedIsLostWhenTheFormIsRefused() {
        Page employee = signedIn("employee", Languages.CHINESE, ScreenSize.DESKTOP);
        employee.navigate("/start/leave");
        fillLeave(employee, "2026-12-11", "2026-12-07", "先选反了日期");

        employee.locator("#filling button[name=submit]").click();

        assertThat(employee.locator("[aria-invalid=true]").first()).isVisible();
        assertThat(employee.locator("[name='data.reason']")).hasValue("先选反了日期");
        assertThat(employee.locator("[name='data.period.from']")).hasValue("2026-12-11");
        picture(employee, "refused-form");
    }

    private static void fillLeave(Page page, String from, String to, String reason) {
        page.locator("[name='data.kind']").selectOption("annual");
        page.locator("[name='data.period.from']").fill(from);
        page.locator("[name='data.period.to']").fill(to);
        page.locator("[name='data.reason']").fill(reason);
        page.locator("[name='data.reason']").press("Tab");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    private static void submit(Page page) {
        page.locator("#filling button[name=submit]").click();
        page.waitForURL(Pattern.compile(".*/requests/[0-9a-z]{26}.*"));
    }

    private static void decide(Page decider, String request, String look, String step) {
        decider.navigate("/inbox");
        picture(decider, look + "-4" + step + "-inbox");
        String id = request.replaceAll(".*/requests/([0-9a-z]+).*", "$1");
        decider.locator("[data-open][href*='" + id + "']").click();
        Locator approve = decider.locator("button[formaction$='/approval']");
        approve.waitFor();
        picture(decider, look + "-5" + step + "-task");
        decider.locator("#comment").fill("OK");
        approve.click();
        // The next task may open automatically with its own button, so the test waits for the message about this one.
        decider.locator("#flash .flash").waitFor();
        picture(decider, look + "-6" + step + "-decided");
    }

    private static void openRequest(Page page, String address) {
        page.navigate(address);
        page.locator(".request-head").waitFor();
    }

    private static void approve(Page page) {
        page.locator("button[formaction$='/approval']").click();
        page.waitForLoadState();
    }

    private static String number(Page page) {
        return page.locator(".request-head-line .nowrap").textContent().strip();
    }
}
