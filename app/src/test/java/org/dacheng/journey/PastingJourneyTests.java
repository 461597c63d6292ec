package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables from a spreadsheet in line items: nothing that was pasted goes astray or is lost. */
class PastingJourneyTests extends BrowserJourney {

    private static final Locale EN = Locale.ENGLISH;
    private static final String WHO = "[data-people$='.who'] .picker-input";

    private static final String ROW = """
            <tr data-item><td data-item-number>1</td>
              <td><div data-people="data.items.0.who" data-search="/test/people"></div></td>
              <td><div data-people="data.items.0.team" data-search="/test/teams" data-several></div></td>
              <td><input name="data.items.0.note"></td>
              <td><div class="range"><input type="date" name="data.items.0.when.from">
                <input type="date" name="data.items.0.when.to"></div></td>
              <td><div data-levels="groups">
                <select data-level="0" name="data.items.0.place.0"><option value=""></option>
                  <option value="e">East</option><option value="rd">R/D</option><option value="r">R</option></select>
                <select data-level="1" name="data.items.0.place.1"><option value=""></option>
                  <optgroup data-parent="/e"><option value="sh">Shanghai</option></optgroup>
                  <optgroup data-parent="/rd"><option value="ui">UI/UX</option></optgroup>
                  <optgroup data-parent="/r"><option value="d">D</option></optgroup></select></div></td>
              <td><select multiple name="data.items.0.units"><option value="1">Sales</option>
                <option value="2">　Sales</option><option value="3">Sales, East</option><option value="4">IT</option>
                </select></td>
              <td><div class="choices" role="group"><input type="hidden" name="data.items.0.days" value="">
                <label><input type="checkbox" name="data.items.0.days" value="mo"><span>Monday</span></label>
                <label><input type="checkbox" name="data.items.0.days" value="tu"><span>Tuesday</span></label>
                <label><input type="checkbox" name="data.items.0.days" value="mt"><span>Monday, Tuesday</span></label>
                </div></td>
              <td><div role="radiogroup">
                <label><input type="radio" name="data.items.0.paid" value="true"><span>Yes</span></label>
                <label><input type="radio" name="data.items.0.paid" value="false"><span>No</span></label></div></td>
              <td>computed</td>
              <td><button type="button" data-item-menu></button><button type="button" data-item-remove></button></td>
            </tr>""";

    private static final String ITEMS = """
            <form id="pasting"><div data-items="data.items" data-most="600"><table>
              <thead><tr><th>#</th><th data-column="who"><span>Who</span></th>
                <th data-column="team"><span>Team</span></th>
                <th data-column="note"><span>Note</span></th><th data-column="when"><span>When</span></th>
                <th data-column="place"><span>Place</span></th><th data-column="units"><span>Units</span></th>
                <th data-column="days"><span>Days</span></th><th data-column="paid"><span>Paid</span></th>
                <th data-column="sum"><span>Sum</span></th></tr></thead>
              <tbody data-item-list>ROW</tbody></table>
              <template data-item-new>ROW</template></div><button id="send">send</button></form>""".replace("ROW", ROW);

    /** Answers each name that was asked for with people of this name: one, or two when it begins with "Two". */
    private static void answer(Route route, String prefix) {
        List<String> all = new ArrayList<>();
        for (String name : asked(route)) {
            String one = "{\"id\":\"" + prefix + name + "\",\"name\":\"" + prefix + name + "\",\"position\":\"first\"}";
            String two = one.replace("\"id\":\"", "\"id\":\"2").replace("first", "second");
            all.add(
                    name.startsWith("No") || name.contains("、")
                            ? "{\"exact\":[],\"similar\":[]}"
                            : "{\"exact\":[" + one + (name.startsWith("Two") ? "," + two : "") + "],\"similar\":[]}");
        }
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("[" + String.join(",", all) + "]"));
    }

    private static List<String> asked(Route route) {
        return Arrays.stream(route.request().postData().split("&"))
                .map(pair -> URLDecoder.decode(pair.substring(2), StandardCharsets.UTF_8))
                .toList();
    }

    private Page page;
    private Locator rows;

    @BeforeEach
    void openItems() {
        page = signedIn("ma.li", EN, ScreenSize.DESKTOP);
        page.route("**/test/people", route -> answer(route, ""));
        page.route("**/test/teams", route -> answer(route, "team "));
        add(page, ITEMS);
        rows = page.locator("#pasting [data-item]");
    }

    private static String said(String key, String text) {
        return text("ui.script." + key, EN).replace("{0}", text);
    }

    private void assertSaidBeside(int row, String... texts) {
        assertThat(rows.nth(row).locator(".paste-problem > span")).hasText(texts);
    }

    private Locator chips(int row) {
        return rows.nth(row).locator("[data-people] .chip-text");
    }

    private Locator button(String key) {
        return page.locator(".paste-said button")
                .filter(new Locator.FilterOptions().setHasText(text("ui.script." + key, EN)));
    }

    @Test
    void peopleGetIntoTheirRowsWhenThoseAreReplacedAndMovedMeanwhile() {
        List<Route> waiting = new ArrayList<>();
        page.route("**/test/people", waiting::add);

        page.waitForRequest("**/test/people", () -> paste(page, WHO, "An\t\tone\nBo\t\ttwo\nCy\t\tthree"));

        assertThat(rows).hasCount(3);
        assertThat(rows.nth(1).locator("[name$='.note']")).hasValue("two");
        assertSaidBeside(0, said("paste-looking", "An"));
        rows.nth(2).locator("[name$='.note']").press("Alt+ArrowUp");
        // As the server's answer does it.
        page.evaluate("""
                () => {
                  const items = document.querySelector('#pasting [data-items]');
                  const renewed = items.cloneNode(true);
                  renewed.querySelectorAll('[data-item]').forEach(row => {
                    row.removeAttribute('data-key');
                    row.querySelectorAll('[data-people]').forEach(picker => picker.replaceChildren());
                  });
                  items.replaceWith(renewed);
                  renewed.dispatchEvent(new CustomEvent('dacheng:added', { bubbles: true }));
                }""");
        assertSaidBeside(1, said("paste-looking", "Cy"));
        waiting.forEach(route -> answer(route, ""));

        assertThat(chips(0)).hasText("An");
        assertThat(chips(1)).hasText("Cy");
        assertThat(chips(2)).hasText("Bo");
        assertThat(page.locator(".paste-problem")).hasCount(0);
        button("paste-undo").click();
        assertThat(rows).hasCount(1);
        assertThat(page.locator("#pasting .chip")).hasCount(0);
    }

    @Test
    void columnsThatSearchElsewhereFindTheirOwn() {
        paste(page, WHO, "An\tAn、Bo\nBo\tAn");

        assertThat(chips(0)).hasText(new String[] {"An", "team An", "team Bo"});
        assertThat(chips(1)).hasText(new String[] {"Bo", "team An"});
    }

    @Test
    void aSearchThatFailsIsNotTakenForNobodyAndIsTriedAgain() {
        AtomicInteger asked = new AtomicInteger();
        page.route("**/test/people", route -> {
            if (asked.incrementAndGet() == 1) {
                route.abort();
            } else {
                answer(route, "");
            }
        });

        paste(page, WHO, "An\tBo\nNobody\tBo");

        assertSaidBeside(0, said("paste-failed", "An"));
        assertThat(chips(0)).hasText("team Bo");
        page.locator("#send").click();
        assertThat(page.locator(".paste-unsent")).hasText(text("ui.script.paste-unsent", EN));
        button("paste-retry").click();
        assertThat(chips(0)).hasText(new String[] {"An", "team Bo"});
        assertSaidBeside(1, said("paste-nobody", "Nobody"));
    }

    @Test
    void whoIsMeantIsChosenAmongNamesakes() {
        paste(page, WHO, "Two\tTwo、Bo");

        assertSaidBeside(0, said("paste-namesakes", "Two"), said("paste-namesakes", "Two"));
        assertThat(chips(0)).hasText("team Bo");
        Locator choices = rows.nth(0).locator("td").nth(1).locator(".paste-choice");
        assertThat(choices).hasText(new String[] {"Two · first", "Two · second"});
        choices.last().click();
        rows.nth(0).locator("td").nth(2).locator(".paste-choice").first().click();

        assertThat(page.locator("[name='data.items.0.who']")).hasValue("2Two");
        assertThat(chips(0)).hasText(new String[] {"Two", "team Bo", "team Two"});
        assertThat(page.locator(".paste-problem")).hasCount(0);
    }

    @Test
    void severalChoicesArePastedAlsoThoseWhoseLabelsContainASeparator() {
        paste(
                page,
                "[name='data.items.0.units']",
                "Sales, East、IT\tTuesday；Monday\tyes\n\"IT\nOther\"\tMonday, Tuesday;Sunday\tno\nSales\t\tperhaps");

        assertThat(rows.nth(0).locator("[multiple]")).hasValues(new String[] {"3", "4"});
        assertThat(rows.nth(0).locator("[value=mo]")).isChecked();
        assertThat(rows.nth(0).locator("[value=tu]")).isChecked();
        assertThat(rows.nth(0).locator("[value=true]")).isChecked();
        assertThat(rows.nth(1).locator("[multiple]")).hasValues(new String[] {"4"});
        assertThat(rows.nth(1).locator("[value=mt]")).isChecked();
        assertThat(rows.nth(1).locator("[value=mo]")).not().isChecked();
        assertSaidBeside(1, said("paste-no-option", "Other"), said("paste-no-option", "Sunday"));
        assertSaidBeside(2, said("paste-several", "Sales"), said("paste-no-option", "perhaps"));
        assertThat(rows.nth(2).locator(".paste-choice")).hasText(new String[] {"Sales", "Sales · Sales"});
        rows.nth(2).locator(".paste-choice").last().click();
        assertThat(rows.nth(2).locator("[multiple]")).hasValues(new String[] {"2"});

        button("paste-undo").click();
        assertThat(rows.first().locator("[multiple]")).hasValues(new String[] {});
    }

    @Test
    void listsBehindEachOtherArePastedAlsoThoseWhoseLabelsContainASlash() {
        paste(page, "[name='data.items.0.place.0']", "R/D / UI/UX\nR/D\nr / d\nEast＞Shanghai\nEast / Chengdu");

        Locator first = page.locator("#pasting [data-level='0']");
        Locator second = page.locator("#pasting [data-level='1']");
        assertThat(first).hasCount(5);
        assertThat(first.nth(0)).hasValue("rd");
        assertThat(second.nth(0)).hasValue("ui");
        assertThat(first.nth(1)).hasValue("rd");
        assertThat(second.nth(1)).hasValue("");
        assertThat(second.nth(2)).hasValue("");
        assertThat(second.nth(3)).hasValue("sh");
        assertSaidBeside(4, said("paste-no-option", "East / Chengdu"));
    }

    @Test
    void whatHasNoCellIsShownAndSubmittingWaitsForWhatIsNotFilledIn() {
        paste(page, WHO, "Who\tSum\tRole\tWhen\nAn\t12\tBoss\t2026-03-01 至 2026-03-03\nBo\t13\t\tsoon");

        assertThat(rows.nth(0).locator("[type=date]").last()).hasValue("2026-03-03");
        assertThat(page.locator(".paste-said")).containsText("1 · Role: Boss");
        assertThat(page.locator(".paste-said")).containsText("2 · Sum: 13");
        assertSaidBeside(1, said("paste-not-range", "soon"));
        page.locator("#send").click();
        assertThat(page.locator(".paste-said")).containsText(text("ui.script.paste-unsent", EN));

        rows.nth(0).locator("[data-item-remove]").click();
        assertSaidBeside(0, said("paste-not-range", "soon"));
        rows.nth(0).locator("[type=date]").first().fill("2026-03-05");
        rows.nth(0).locator("[type=date]").first().press("Tab");

        assertThat(page.locator(".paste-problem")).hasCount(0);
    }

    @Test
    void anotherPasteLeavesWhatIsNotFilledInFromTheOneBefore() {
        paste(page, WHO, "Nobody\t\tone\nAn\t\ttwo");
        assertSaidBeside(0, said("paste-nobody", "Nobody"));

        paste(page, "[name='data.items.1.note']", "three\tsoon");

        assertSaidBeside(0, said("paste-nobody", "Nobody"));
        assertSaidBeside(1, said("paste-not-range", "soon"));
        button("paste-undo").click();
        assertThat(rows.nth(1).locator("[name$='.note']")).hasValue("two");
        assertSaidBeside(0, said("paste-nobody", "Nobody"));
        button("paste-leave").click();
        assertThat(page.locator(".paste-said, .paste-problem")).hasCount(0);
    }

    @Test
    void aChoiceThatOnlyAFilledRowAsksForIsTakenOnceItIsAsked() {
        page.evaluate("""
                () => {
                  const row = document.querySelector('#pasting [data-item]');
                  window.hidden = row.querySelector('[data-people]').cloneNode();
                  row.querySelector('[data-people]').remove();
                }""");

        paste(page, "[name='data.items.0.note']", "Who\tNote\nAn\tone");

        assertSaidBeside(0, said("paste-hidden", "An"));
        page.evaluate("""
                () => {
                  const items = document.querySelector('#pasting [data-items]');
                  const renewed = items.cloneNode(true);
                  const row = renewed.querySelector('[data-item]');
                  row.removeAttribute('data-key');
                  row.cells[1].prepend(window.hidden);
                  row.querySelectorAll('[data-people]').forEach(picker => picker.replaceChildren());
                  items.replaceWith(renewed);
                  renewed.dispatchEvent(new CustomEvent('dacheng:added', { bubbles: true }));
                }""");

        assertThat(chips(0)).hasText("An");
    }
}
