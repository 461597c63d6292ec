package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.people.text.Languages;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cycle of goals from its opening to its end, as the people of three desks live it. */
class QuarterJourneyTests extends Journey {

    private static final String HOURS = "48";

    static Stream<Arguments> languagesAndScreens() {
        return Stream.of(
                Arguments.of(Languages.CHINESE, Screen.DESKTOP, "2027-01"),
                Arguments.of(Languages.ENGLISH, Screen.DESKTOP, "2027-02"),
                Arguments.of(Languages.CHINESE, Screen.PHONE, "2027-03"),
                Arguments.of(Languages.ENGLISH, Screen.PHONE, "2027-04"));
    }

    @ParameterizedTest
    @MethodSource("languagesAndScreens")
    void goalIsWrittenAgreedFollowedScoredAndItsCycleClosed(Locale language, Screen screen, String month)
            throws IOException {
        String look = "quarter-" + language.getLanguage() + "-" + screen.name().toLowerCase(Locale.ROOT) + "-";
        Page hr = signedIn("hr", language, screen);
        String cycle = openCycle(hr, month, look);

        Page manager = signedIn("manager", language, screen);
        write(manager, cycle, "平台评审快一倍 " + month, look + "2-manager");
        submit(manager, cycle);
        decide(signedIn("director", language, screen), look + "2-director");

        Page employee = signedIn("employee", language, screen);
        String objective = write(employee, cycle, title(month), look + "3");
        align(employee, objective, "平台评审快一倍 " + month, look);
        submit(employee, cycle);
        picture(employee, look + "4-submitted");
        decide(manager, look + "5-first");
        decide(manager, look + "5-second");
        employee.navigate("/okr/objectives/" + objective);
        assertThat(employee.locator("main")).containsText(text("okr.objective.state.agreed", language));
        assertThat(employee.locator("main")).containsText(text("okr.page.alignment.confirmed", language));

        checkIn(employee, cycle, look);

        step(hr, cycle, "SCORING");
        score(employee, objective, "0.6", look + "8-own-score");
        score(manager, objective, "0.7", look + "9-manager-score");
        assertThat(manager.locator("#scores .okr-numbers")).containsText("0.6");
        assertThat(manager.locator("#scores .okr-numbers")).containsText("0.7");
        assertThat(exported(manager, "/okr/people/employee?cycle=" + cycle))
                .anyMatch(row -> row.contains(title(month)));

        step(hr, cycle, "CLOSED");
        picture(hr, look + "10-closed");
        employee.navigate("/okr/check-in?cycle=" + cycle);
        assertThat(employee.locator("form.check-ins")).hasCount(0);
    }

    private static String openCycle(Page hr, String month, String look) {
        hr.navigate("/okr/cycles?new=yes");
        hr.locator("#nameZh").fill("周期 " + month);
        hr.locator("#nameEn").fill("Cycle " + month);
        hr.locator("#kind").selectOption("MONTH");
        hr.locator("#startsOn").fill(month + "-01");
        hr.locator("#endsOn").fill(month + "-28");
        hr.locator("#writingUntil").fill(month + "-10");
        hr.locator("#scoringUntil").fill("2027-06-30");
        // A new cycle goes on as the one before.
        assertThat(hr.locator("#agreementProcess")).hasValue("okr-agreement");
        assertThat(hr.locator("#alignmentProcess")).hasValue("okr-alignment");
        picture(hr, look + "1-new-cycle");
        hr.locator("#edit form button.btn-primary").click();

        hr.locator(".flash").first().waitFor();
        Locator card = hr.locator(".cycle:has-text('" + month + "')");
        String address = card.locator(".cycle-head a").getAttribute("href");
        String id = address.replaceAll(".*cycle=([0-9a-z]{26}).*", "$1");
        step(hr, id, "OPEN");
        return id;
    }

    private static void step(Page hr, String cycle, String state) {
        hr.navigate("/okr/cycles");
        hr.locator("form[action$='/okr/cycles/" + cycle + "/state']:has([value=" + state + "]) button")
                .click();
        hr.locator("dialog[open] [data-confirm-yes]").click();
        hr.locator(".flash").first().waitFor();
    }

    private static String title(String month) {
        return "让评审又快又准 " + month;
    }

    /** @return the id of the objective */
    private static String write(Page employee, String cycle, String title, String look) {
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
        // What a key result is measured in changes its fields, so the card comes anew, with the panel closed.
        assertThat(keyResult.locator("[name=unit]")).isHidden();
        assertThat(keyResult.locator("[name=unit]")).hasCount(1);
        settled(employee);
        keyResult.locator("summary").click();
        keyResult.locator("[name=target]").fill("8");
        keyResult.locator("[name=start]").fill(HOURS);
        keyResult.locator("[name=unit]").fill("h");
        employee.keyboard().press("Tab");
        assertThat(card.locator(".bar-ends")).containsText("48 h");
        assertThat(card.locator(".bar-ends")).containsText("8 h");
        employee.keyboard().press("Escape");
        picture(employee, look + "-written");
        String id = card.getAttribute("data-id");
        employee.reload();
        assertThat(card.locator("textarea[name=title]").first()).hasValue(title);
        return id;
    }

    /** What htmx has just put into the page hears nothing yet; nobody types that fast, but a test does. */
    private static void settled(Page page) {
        page.waitForFunction("!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
    }

    private static void saved(Page page) {
        assertThat(page.locator("#saved svg")).hasCount(1);
    }

    private static void align(Page employee, String objective, String parent, String look) {
        employee.navigate("/okr/objectives/" + objective);
        employee.locator(".objective-head details summary").first().click();
        employee.locator("input[name=q]").fill(parent);
        Locator found = employee.locator(".okr-candidate button").first();
        found.waitFor();
        picture(employee, look + "3-align");
        found.click();
        employee.locator(".flash").first().waitFor();
    }

    private static void submit(Page employee, String cycle) {
        employee.navigate("/okr?cycle=" + cycle);
        employee.locator("form[action$='/okr/submissions'] button").click();
        assertThat(employee.locator(".objective .status-running")).hasCount(1);
    }

    /** The newest task of the inbox; the journeys run one after another. */
    private static void decide(Page decider, String look) {
        decider.navigate("/inbox");
        decider.locator("[data-open]").last().click();
        Locator approve = decider.locator("button[formaction$='/approval']");
        approve.waitFor();
        picture(decider, look);
        approve.click();
        decider.locator("#flash .flash").waitFor();
    }

    private static void checkIn(Page employee, String cycle, String look) {
        employee.navigate("/okr/check-in?cycle=" + cycle);
        Locator row = employee.locator(".check-in");
        row.locator("input[inputmode=decimal]").fill("24");
        row.locator(".segment.confidence-on-track").click();
        row.locator("textarea").fill("压测脚本并行以后，一轮评审 24 小时");
        picture(employee, look + "6-check-in");
        employee.locator(".check-in-bar button.btn-primary").click();
        employee.locator(".flash").first().waitFor();
        employee.navigate("/okr?cycle=" + cycle);
        assertThat(employee.locator(".ring-figure").first()).hasText("60%");
        picture(employee, look + "7-progress");
        employee.locator("a.figure").first().click();
        assertThat(employee.locator("#explanation[open]")).containsText("60%");
        picture(employee, look + "7-explained");
    }

    private static void score(Page scorer, String objective, String score, String look) {
        scorer.navigate("/okr/objectives/" + objective);
        scorer.locator("#scores input[name='score']").fill(score);
        scorer.locator("#score-comment").fill("方向对，节奏再快一点");
        scorer.locator("#scores form button").click();
        scorer.locator(".flash").first().waitFor();
        picture(scorer, look);
    }

    /** The rows of the sheet of objectives in the file behind the Excel button, read by a second reader. */
    private static List<String> exported(Page page, String address) throws IOException {
        page.navigate(address);
        var file = page.waitForDownload(
                () -> page.locator("a[href*='/okr/export.xlsx']").first().click());
        try (InputStream in = Files.newInputStream(file.path());
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getSheets()
                    .flatMap(sheet -> {
                        try {
                            return sheet.read().stream();
                        } catch (IOException broken) {
                            throw new java.io.UncheckedIOException(broken);
                        }
                    })
                    .map(Row::toString)
                    .toList();
        }
    }
}
