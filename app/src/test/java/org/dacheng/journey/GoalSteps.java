package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Steps of people on the pages of goals, one method per step. */
final class GoalSteps {

    private static final String HOURS = "48";

    static String openCycle(Page hr, String month, String look) {
        hr.navigate("/okr/cycles?new=yes");
        hr.locator("#nameZh").fill("周期 " + month);
        hr.locator("#nameEn").fill("Cycle " + month);
        hr.locator("#kind").selectOption("MONTH");
        hr.locator("#startsOn").fill(month + "-01");
        hr.locator("#endsOn").fill(month + "-28");
        hr.locator("#writingUntil").fill(month + "-10");
        hr.locator("#scoringUntil").fill(month.substring(0, 4) + "-12-31");
        // A new cycle takes over the settings of the previous one.
        assertThat(hr.locator("#agreementProcess")).hasValue("okr-agreement");
        assertThat(hr.locator("#alignmentProcess")).hasValue("okr-alignment");
        BrowserJourney.picture(hr, look + "1-new-cycle");
        hr.locator("#edit form button.btn-primary").click();

        hr.locator(".flash").first().waitFor();
        Locator card = hr.locator(".cycle:has-text('" + month + "')");
        String address = card.locator(".cycle-head a").getAttribute("href");
        String id = address.replaceAll(".*cycle=([0-9a-z]{26}).*", "$1");
        step(hr, id, "OPEN");
        return id;
    }

    static void step(Page hr, String cycle, String state) {
        hr.navigate("/okr/cycles");
        hr.locator("form[action$='/okr/cycles/" + cycle + "/state']:has([value=" + state + "]) button")
                .click();
        hr.locator("dialog[open] [data-confirm-yes]").click();
        hr.locator(".flash").first().waitFor();
    }

    /** Closes a cycle, confirming the page that lists open items. */
    static void close(Page hr, String cycle, String look) {
        hr.navigate("/okr/cycles");
        hr.locator(".cycle a.btn-primary[href$='/okr/cycles/" + cycle + "/remaining']")
                .click();
        Locator close = hr.locator("form[action$='/okr/cycles/" + cycle + "/state'] button");
        close.waitFor();
        BrowserJourney.picture(hr, look + "closing");
        close.click();
        hr.locator(".flash").first().waitFor();
    }

    /** @return the id of the objective */
    static String write(Page employee, String cycle, String title, String look) {
        employee.navigate("/okr?cycle=" + cycle);
        employee.locator(".okr-add button").click();
        Locator card = employee.locator("[data-objective]");
        card.waitFor();
        settled(employee);
        card.locator("textarea[name=title]").first().fill(title);
        saved(employee);
        card.locator("[data-add]").click();
        Locator keyResult = card.locator("[data-key-result]");
        keyResult.waitFor();
        settled(employee);
        keyResult.locator("[data-key-result-title]").fill("评审时长由 48 小时降到 8 小时");
        saved(employee);
        keyResult.locator("summary").click();
        keyResult.locator("[name=kind]").selectOption("number");
        // The card is reloaded with other fields, and the panel stays open.
        assertThat(keyResult.locator("[name=unit]")).isVisible();
        settled(employee);
        // Directly one after the other: the response to the first must not take the focus from the next.
        keyResult.locator("[name=target]").fill("8");
        keyResult.locator("[name=start]").fill(HOURS);
        keyResult.locator("[name=unit]").fill("h");
        employee.keyboard().press("Tab");
        assertThat(card.locator(".bar-ends")).containsText("48 h");
        assertThat(card.locator(".bar-ends")).containsText("8 h");
        employee.keyboard().press("Escape");
        assertThat(keyResult.locator("[name=unit]")).isHidden();
        // Objectives can be submitted right after writing, without reloading the page.
        assertThat(employee.locator("form[action$='/okr/submissions'] button")).isVisible();
        assertThat(employee.locator("#goals-numbers div:nth-child(4) dd")).hasText("1");
        BrowserJourney.picture(employee, look + "-written");
        String id = card.getAttribute("data-id");
        employee.reload();
        assertThat(card.locator("textarea[name=title]").first()).hasValue(title);
        return id;
    }

    /** Elements just inserted by htmx have no event handlers yet; people do not type that fast, but tests do. */
    static void settled(Page page) {
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added"))
                .hasCount(0);
    }

    static void saved(Page page) {
        assertThat(page.locator("#saved svg")).hasCount(1);
    }

    static void align(Page employee, String objective, String parent, String look) {
        employee.navigate("/okr/objectives/" + objective);
        employee.locator(".objective-head details summary").first().click();
        employee.locator("input[name=q]").fill(parent);
        Locator found = employee.locator(".okr-candidate button").first();
        found.waitFor();
        BrowserJourney.picture(employee, look + "3-align");
        found.click();
        employee.locator(".flash").first().waitFor();
    }

    static void submit(Page employee, String cycle) {
        employee.navigate("/okr?cycle=" + cycle);
        employee.locator("form[action$='/okr/submissions'] button").click();
        assertThat(employee.locator(".objective .status-running")).hasCount(1);
    }

    /** The newest task of the inbox; the journeys run one after another. */
    static void decide(Page decider, String look) {
        decider.navigate("/inbox");
        decider.locator("[data-open]").last().click();
        Locator approve = decider.locator("button[formaction$='/approval']");
        approve.waitFor();
        BrowserJourney.picture(decider, look);
        approve.click();
        decider.locator("#flash .flash").waitFor();
    }

    static void checkIn(Page employee, String cycle, String look) {
        employee.navigate("/okr/check-in?cycle=" + cycle);
        Locator row = employee.locator(".check-in");
        row.locator("input[inputmode=decimal]").fill("24");
        row.locator(".segment.confidence-on-track").click();
        row.locator("textarea").fill("压测脚本并行以后，一轮评审 24 小时");
        BrowserJourney.picture(employee, look + "6-check-in");
        employee.locator(".check-in-bar button.btn-primary").click();
        employee.locator(".flash").first().waitFor();
        employee.navigate("/okr?cycle=" + cycle);
        assertThat(employee.locator(".ring-figure").first()).hasText("60%");
        BrowserJourney.picture(employee, look + "7-progress");
        employee.locator("a.figure").first().click();
        assertThat(employee.locator("#explanation[open]")).containsText("60%");
        BrowserJourney.picture(employee, look + "7-explained");
    }

    static void score(Page scorer, String objective, String score, String look) {
        scorer.navigate("/okr/objectives/" + objective);
        scorer.locator("#scores input[name='score']").fill(score);
        scorer.locator("#score-comment").fill("方向对，节奏再快一点");
        scorer.locator("#scores form button").click();
        scorer.locator(".flash").first().waitFor();
        BrowserJourney.picture(scorer, look);
    }

    /** Holds a meeting about one person: changes, a note, and the end. */
    static void meet(Page manager, String cycle, String look) {
        manager.navigate("/okr/team?cycle=" + cycle);
        BrowserJourney.picture(manager, look + "people");
        manager.navigate("/okr/team/reviews?cycle=" + cycle);
        manager.locator("form[action$='/okr/team/reviews'] button").click();
        Locator words = manager.locator("#words");
        words.waitFor();
        manager.waitForLoadState();
        manager.waitForResponse("**/notes/**", () -> words.fill("两周内把评审降到 16 小时，需要一台压测机"));
        BrowserJourney.picture(manager, look + "meeting");
        manager.locator("form[action$='/end'] button").first().click();
        manager.locator("dialog[open] [data-confirm-yes]").click();
        assertThat(manager.locator(".review-summary")).containsText("两周内把评审降到 16 小时");
        BrowserJourney.picture(manager, look + "summary");
    }

    /** Reminds everyone who has not written yet. */
    static void chase(Page hr, String cycle, String look) {
        hr.navigate("/okr/nudges?cycle=" + cycle);
        BrowserJourney.picture(hr, look + "chase");
        hr.locator("form[action$='/okr/nudges'] button.btn-primary").click();
        hr.locator("dialog[open] [data-confirm-yes]").click();
        hr.locator(".flash").first().waitFor();
    }

    /** Carries unfinished goals over to the next cycle. */
    static void carryOver(Page employee, String from, String to, String look) {
        employee.navigate("/okr/carry-over?from=" + from + "&to=" + to);
        BrowserJourney.picture(employee, look + "carry-over");
        assertThat(AccessibilityProblems.of(employee)).isEmpty();
        employee.locator("main form[method=post] button.btn-primary").click();
        employee.locator(".flash").first().waitFor();
        employee.navigate("/okr?cycle=" + to);
    }

    /** Downloads the file of the Excel button of a page. */
    static Path exported(Page page, String address, String name) {
        page.navigate(address);
        Download file = page.waitForDownload(
                () -> page.locator("a[href*='/okr/export.xlsx']").first().click());
        Path kept = Path.of("target", "journeys", name + ".xlsx");
        file.saveAs(kept);
        return kept;
    }

    /** Uploads a file for import, up to the preview. */
    static void bringBack(Page page, String cycle, Path file, String look) {
        page.navigate("/okr/imports?cycle=" + cycle);
        page.locator("#file").setInputFiles(file);
        page.locator("form[action$='/okr/imports'] button.btn-primary").click();
        page.locator(".import-state").first().waitFor();
        BrowserJourney.picture(page, look + "import");
        assertThat(AccessibilityProblems.of(page)).isEmpty();
    }

    private GoalSteps() {}
}
