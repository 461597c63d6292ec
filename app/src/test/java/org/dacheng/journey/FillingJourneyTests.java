package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/** Filling in a form: a table from a spreadsheet, files that do not arrive, a lost connection, the list of drafts. */
class FillingJourneyTests extends BrowserJourney {

    private static final Locale ZH = Languages.CHINESE;
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Test
    void aTableIsPastedFromASpreadsheetAndItsRowsAreCopiedMovedAndTakenBack() {
        Page page = signedIn("ma.li", ZH, ScreenSize.DESKTOP);
        page.navigate("/start/expense");
        Locator amounts = page.locator("[data-item] input[name$='.amount']");
        Locator said = page.locator(".paste-said");

        paste(page, "[name='data.items.0.amount']", "12.5\n13.5\nabc");
        assertThat(amounts).hasCount(3);
        assertThat(amounts.nth(1)).hasValue("13.5");
        assertThat(page.locator("[data-item]").nth(2).locator(".field-errors")).isVisible();
        picture(page, "paste-rows");
        said.locator("button").first().click();
        assertThat(amounts).hasCount(1);
        assertThat(amounts.first()).hasValue("");

        String many = "1\n".repeat(600);
        paste(page, "[name='data.items.0.amount']", many);
        assertThat(said).containsText("600");
        assertThat(amounts).hasCount(1);
        said.locator("button").last().click();

        answered(page, () -> paste(page, "[name='data.items.0.amount']", "1\n2\n3"));
        assertThat(amounts).hasCount(3);
        answered(page, () -> amounts.nth(2).press("Alt+ArrowUp"));
        assertThat(amounts.nth(1)).hasValue("3");
        answered(page, () -> amounts.nth(1).press("Alt+Shift+ArrowDown"));
        assertThat(amounts).hasCount(4);
        assertThat(amounts.nth(2)).hasValue("3");
        page.locator("[data-item-menu]").first().click();
        page.locator(".item-menu [role=menuitem]").first().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(amounts.first()).hasValue("3");
        assertThat(amounts.nth(1)).hasValue("1");
    }

    /** The column {@code extra} is hidden in a blank row. */
    private static final String ITEMS = """
            <div data-items="data.items" data-most="9"><table>
              <thead><tr><th>#</th><th data-column="when"><span>When</span></th>
                <th data-column="teams"><span>Teams</span></th>
                <th data-column="extra"><span>Extra</span></th></tr></thead>
              <tbody data-item-list>ROW</tbody></table>
              <template data-item-new>ROW</template></div>""".replace("ROW", """
            <tr data-item><td data-item-number>1</td>
              <td><input type="date" name="data.items.0.when"></td>
              <td><select multiple name="data.items.0.teams"><option value="a">A</option><option value="b">B</option>
                <option value="c">C</option></select></td>
              <td></td><td><button type="button" data-item-menu></button></td></tr>""");

    @Test
    void aCopiedRowHasTheCellsThatOnlyAFilledRowShows() {
        Page page = signedIn("ma.li", Locale.ENGLISH, ScreenSize.DESKTOP);
        add(page, ITEMS);
        page.evaluate("""
                () => {
                  const row = document.querySelector('[data-item-list] [data-item]');
                  row.querySelectorAll('option').forEach(option => { option.selected = option.value !== 'b'; });
                  const cell = row.cells[3];
                  cell.innerHTML = '<input type="hidden" name="data.items.0.extra" value="">'
                    + '<input type="checkbox" name="data.items.0.extra" value="no">'
                    + '<input type="checkbox" name="data.items.0.extra" value="yes" checked>';
                }""");

        page.locator("[data-item] [type=date]").first().press("Alt+Shift+ArrowDown");

        Locator copied = page.locator("[data-item]").nth(1).locator("[name='data.items.1.extra']");
        assertThat(copied).hasCount(2);
        assertThat(copied.last()).hasAttribute("value", "yes");
        assertThat(page.locator("[data-item]").nth(1).locator("select")).hasValues(new String[] {"a", "c"});
    }

    @Test
    void whatDoesNotArriveStaysOnThePhoneAndIsSentAgain() {
        Page page = signedIn("shao.bing", ZH, ScreenSize.PHONE);
        page.navigate("/start/leave");
        page.locator("[name='data.kind']").selectOption("sick");
        Locator input = page.locator("input[type=file]");
        input.waitFor();
        page.route("**/attachments", Route::abort);
        input.setInputFiles(
                new FilePayload("诊断.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
        Locator retry = page.locator("[data-file-retry]");
        assertThat(retry).isVisible();
        page.locator("#filling button[name=submit]").click();
        assertThat(page.locator(".upload-said")).containsText(text("ui.script.upload-unsent", ZH));
        picture(page, "upload-retry");
        page.unroute("**/attachments");
        retry.click();
        assertThat(page.locator(".upload input[type=hidden]")).hasCount(1);
        input.setInputFiles(
                new FilePayload("片子.png", "image/png", Base64.getDecoder().decode(PIXEL)));
        assertThat(page.locator(".upload input[type=hidden]")).hasCount(2);

        page.locator("a[data-preview]").first().click();
        Locator preview = page.locator("dialog.preview[open]");
        assertThat(preview.locator("iframe")).isVisible();
        // The viewer of the PDF file may have taken the focus.
        preview.press("ArrowRight");
        assertThat(preview.locator("img")).isVisible();
        picture(page, "preview-phone");
        page.keyboard().press("Escape");

        page.context().setOffline(true);
        page.locator("[name='data.reason']").fill("断网时写的");
        Locator mark = page.locator("[data-draft-mark]");
        assertThat(mark).hasText(text("ui.script.not-saved", ZH));
        page.context().setOffline(false);
        page.locator("[name='data.reason']").fill("断网时写的，连上后又写");
        assertThat(mark).hasText(text("ui.script.saved", ZH));

        page.navigate("/drafts");
        Locator draft = page.locator(".draft").filter(new Locator.FilterOptions().setHasText("断网时写的，连上后又写"));
        assertThat(draft).hasCount(1);
        picture(page, "drafts-phone");
        draft.locator("form button").click();
        assertThat(draft).hasCount(0);
        page.locator("#flash form[data-undo] button").click();
        draft.locator("a.btn").click();
        assertThat(page.locator("[name='data.reason']")).hasValue("断网时写的，连上后又写");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    /** The answer to a change replaces the rows, and an open menu with them. */
    private static void answered(Page page, Runnable change) {
        page.waitForResponse("**/start/expense/form", change);
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
    }
}
