package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/**
 * Text that is saved before the response to an earlier save has arrived: a page does not conflict with itself, and
 * typed text is not shown in the wrong field.
 */
class GoalConflictJourneyTests extends BrowserJourney {

    private static final Locale ZH = Languages.CHINESE;
    private static final int CONFLICT = 409;

    @Test
    void whatIsTypedDuringASaveIsNoConflict() {
        Page page = signedIn("cao.yang", ZH, ScreenSize.DESKTOP);
        String title = "#title-" + newGoal(page);
        List<String> conflicts = conflicts(page);
        List<Route> held = holdFirst(page, "**/okr/objectives/*");
        page.locator(title).fill("让客户三天上手");
        page.waitForCondition(() -> !held.isEmpty());

        page.locator(title).pressSequentially("，不用培训");
        saved(page, "title=让客户三天上手，不用培训", () -> held.get(0).resume());

        page.reload();
        assertThat(page.locator(title)).hasValue("让客户三天上手，不用培训");
        assertThat(page.locator("[data-text-conflict]")).hasCount(0);
        assertThat(conflicts).isEmpty();
    }

    @Test
    void aPersonWhoIsChosenDuringASaveIsNoConflict() {
        Page page = signedIn("cao.yang", ZH, ScreenSize.DESKTOP);
        newGoal(page);
        List<String> conflicts = conflicts(page);
        Locator settings = page.locator("[data-objective]").last().locator(".objective-head details:has(select)");
        settings.locator("summary").click();
        List<Route> held = holdFirst(page, "**/viewers");
        choose(settings, "manager");
        page.waitForCondition(() -> !held.isEmpty());

        choose(settings, "hr");
        saved(page, "viewer=manager&viewer=hr", () -> held.get(0).resume());

        GoalSteps.settled(page);
        assertThat(page.locator("[data-text-conflict]")).hasCount(0);
        assertThat(conflicts).isEmpty();
    }

    @Test
    void aWeightThatMovesWithAnotherIsNotTakenFromThePersonWhoTypesIt() {
        Page page = signedIn("cao.yang", ZH, ScreenSize.DESKTOP);
        newGoal(page);
        Locator card = page.locator("[data-objective]").last();
        for (int i = 1; i <= 3; i++) {
            card.locator("[data-add]").click();
            assertThat(card.locator("[data-key-result]")).hasCount(i);
            GoalSteps.settled(page);
        }
        List<Route> held = holdFirst(page, "**/okr/key-results/*");
        Locator weights = card.locator("input[name=weight]");
        weights.first().fill("30");
        weights.first().press("Tab");
        page.waitForCondition(() -> !held.isEmpty());

        weights.nth(1).fill("40");
        saved(page, "weight=40", () -> held.get(0).resume());

        GoalSteps.settled(page);
        assertThat(weights.nth(1)).hasValue("40");
        assertThat(page.locator("[data-text-conflict]")).hasCount(0);
    }

    @Test
    void aConflictLeavesTheFocusToWhoTypesAndGivesItBackWhenChosen() {
        Page first = signedIn("cao.yang", ZH, ScreenSize.DESKTOP);
        String title = "#title-" + newGoal(first);
        Page second = first.context().newPage();
        second.navigate("/okr");
        saved(first, "title=第一页", () -> first.locator(title).fill("第一页"));

        second.locator(title).fill("第二页");

        Locator told = second.locator("[data-text-conflict]");
        assertThat(told).isVisible();
        assertThat(second.locator(title)).isFocused();
        saved(second, "title=第二页", () -> told.locator("button").last().press("Enter"));
        assertThat(told).hasCount(0);
        assertThat(second.locator(title)).isFocused();
        assertThat(second.locator(title)).hasValue("第二页");
    }

    @Test
    void whatWasTypedInOneRetrospectiveNeverAppearsInAnother() {
        Page hr = signedIn("hr", ZH, ScreenSize.DESKTOP);
        String one = GoalSteps.openCycle(hr, "2031-03", "retro-");
        GoalSteps.step(hr, one, "SCORING");
        String other = GoalSteps.openCycle(hr, "2031-05", "retro-");
        GoalSteps.step(hr, other, "SCORING");
        Page page = signedIn("cao.yang", ZH, ScreenSize.DESKTOP);
        page.navigate(retrospective(one));
        page.locator("#wentWell").fill("写了就走");

        page.navigate(retrospective(other));

        assertThat(page.locator("#wentWell")).hasValue("");
        page.waitForFunction("!Object.keys(sessionStorage).some(name => name.startsWith('typed:'))");
        page.navigate(retrospective(one));
        assertThat(page.locator("#wentWell")).hasValue("写了就走");
        assertThat(page.locator("[data-text-conflict]")).hasCount(0);
    }

    private static String retrospective(String cycle) {
        return "/okr/retrospectives?cycle=" + cycle + "&owner=person:cao.yang";
    }

    /** @return the id of a goal without a title */
    private static String newGoal(Page page) {
        page.navigate("/okr");
        int before = page.locator("[data-objective]").count();
        page.locator(".okr-add button").click();
        assertThat(page.locator("[data-objective]")).hasCount(before + 1);
        GoalSteps.settled(page);
        return page.locator("[data-objective]").last().getAttribute("data-id");
    }

    private static void choose(Locator settings, String person) {
        settings.locator(".picker-input").fill(person);
        settings.locator(".picker-option").first().click();
    }

    /** Collects URLs with status 409 from now on. */
    private static List<String> conflicts(Page page) {
        List<String> conflicts = new CopyOnWriteArrayList<>();
        page.onResponse(answer -> {
            if (answer.status() == CONFLICT) {
                conflicts.add(answer.url());
            }
        });
        return conflicts;
    }

    /** Holds the first request until it is resumed, and lets the others pass. */
    private static List<Route> holdFirst(Page page, String address) {
        List<Route> held = new ArrayList<>();
        page.route(address, route -> {
            if (held.isEmpty() && route.request().method().equals("POST")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    /** Waits for the successful response to the request with these fields. */
    private static void saved(Page page, String fields, Runnable after) {
        page.waitForResponse(
                answer -> {
                    String sent = answer.request().postData();
                    return sent != null
                            && URLDecoder.decode(sent, StandardCharsets.UTF_8).contains(fields)
                            && answer.ok();
                },
                after);
    }
}
