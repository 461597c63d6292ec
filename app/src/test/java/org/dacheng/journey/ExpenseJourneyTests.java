package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.dacheng.base.text.Languages;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An expense claim: several line items with their total, an invoice attached, signed by finance. */
class ExpenseJourneyTests extends BrowserJourney {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource(ScreenSize.class)
    void claimWithTwoItemsAndAnInvoiceReachesFinance(ScreenSize screen) {
        String look = "expense-" + screen.name().toLowerCase(Locale.ROOT);
        Page employee = signedIn("employee", Languages.CHINESE, screen);
        employee.navigate("/start/expense");
        employee.locator("[name='data.category']").selectOption(new SelectOption().setIndex(1));
        employee.locator("[name='data.purpose']").fill("上海客户现场支持");
        fillItem(employee, 0, "2026-11-03", "高铁", "553.50");
        employee.locator("[data-item-add]").click();
        fillItem(employee, 1, "2026-11-04", "酒店", "1200.00");
        employee.locator("[name='data.payee']").fill("林晓雨");
        employee.locator("[name='data.bank']").fill("招商银行上海分行");
        employee.locator("[name='data.account']").fill("6225880112345678");
        employee.locator("input[type=file]").setInputFiles(new FilePayload("发票.pdf", "application/pdf", PDF));
        assertThat(employee.locator("[data-files]")).containsText("发票.pdf");
        employee.locator("[name='data.note']").fill("含往返车票");
        employee.locator("[name='data.note']").press("Tab");
        employee.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(employee.locator(".items-total").first()).containsText("1,753.50");
        picture(employee, look + "-1-filled");
        employee.locator("#filling button[name=submit]").click();
        employee.waitForURL(Pattern.compile(".*/requests/[0-9a-z]{26}.*"));
        String request = employee.url();
        picture(employee, look + "-2-submitted");

        approve(signedIn("manager", Languages.CHINESE, screen), request);
        Page finance = signedIn("finance", Languages.CHINESE, screen);
        finance.navigate(request);
        assertThat(finance.locator("main")).containsText("1,753.50");
        String invoice =
                finance.locator("main a[href*='/attachments/']").first().getAttribute("href");
        assertThat(finance.request().get(invoice).body()).isEqualTo(PDF);
        approve(finance, request);
        picture(finance, look + "-3-signed");

        employee.navigate(request);
        assertThat(employee.locator(".request-head")).containsText(text("ui.status.approved", Languages.CHINESE));
    }

    /** The form is renewed by the server while a file is still being sent. */
    @Test
    void aFileThatIsBeingSentStaysWhileTheFormIsRenewed() {
        Page employee = signedIn("employee", Languages.ENGLISH, ScreenSize.DESKTOP);
        employee.navigate("/start/expense");
        employee.waitForLoadState(LoadState.NETWORKIDLE);
        BlockingQueue<Route> sending = new LinkedBlockingQueue<>();
        employee.route("**/attachments", sending::add);

        employee.locator("input[type=file]").setInputFiles(new FilePayload("taxi.pdf", "application/pdf", PDF));
        Locator file = employee.locator("[data-files] li").filter(new Locator.FilterOptions().setHasText("taxi.pdf"));
        assertThat(file).hasCount(1);
        employee.waitForResponse("**/start/expense/form", () -> {
            employee.locator("[name='data.items.0.amount']").fill("12");
            employee.locator("[name='data.items.0.amount']").press("Tab");
        });
        assertThat(employee.locator(".items-total").first()).containsText("12.00");
        assertThat(file.locator("progress")).hasCount(1);
        sending.remove().resume();

        assertThat(file.locator("input[type=hidden]")).hasCount(1);
        assertThat(file).hasCount(1);
    }

    /** The answer to an earlier change arrives after a row was added, and before the row was asked about. */
    @Test
    void aRowAddedWhileTheFormIsRenewedStays() {
        Page employee = signedIn("employee", Languages.ENGLISH, ScreenSize.DESKTOP);
        employee.navigate("/start/expense");
        employee.waitForLoadState(LoadState.NETWORKIDLE);
        Locator rows = employee.locator("[data-item]");
        int before = rows.count();
        employee.evaluate("""
                () => {
                  const add = document.querySelector('[data-item-add]');
                  document.getElementById('fields').addEventListener('htmx:beforeOnLoad', () => add.click(),
                      { once: true });
                }""");

        employee.waitForResponse("**/start/expense/form", () -> {
            employee.locator("[name='data.items.0.amount']").fill("12");
            employee.locator("[name='data.items.0.amount']").press("Tab");
        });

        assertThat(employee.locator(".items-total").first()).containsText("12.00");
        assertThat(rows).hasCount(before + 1);
    }

    /** A field with several people keeps all of them, and all pages and API operations show them. */
    @ParameterizedTest
    @EnumSource(ScreenSize.class)
    void twoColleaguesAreNamedOnTheRequestInExcelAndToPrograms(ScreenSize screen) throws IOException {
        Page employee = signedIn("employee", Languages.CHINESE, screen);
        employee.navigate("/start/expense");
        employee.locator("[name='data.category']").selectOption("travel");
        Locator picker = employee.locator("[data-people='data.participants']");
        picker.waitFor();
        employee.waitForLoadState(LoadState.NETWORKIDLE);
        choose(picker, "张伟");
        choose(picker, "李娜");
        assertThat(picker.locator(".chip")).hasText(new String[] {"张伟", "李娜"});
        employee.waitForLoadState(LoadState.NETWORKIDLE);
        employee.locator("[name='data.purpose']").fill("三人去南京");
        fillItem(employee, 0, "2026-11-03", "高铁", "800");
        employee.locator("[name='data.payee']").fill("林晓雨");
        employee.locator("[name='data.bank']").fill("招商银行上海分行");
        employee.locator("[name='data.account']").fill("6225880112345678");
        employee.locator("input[type=file]").setInputFiles(new FilePayload("发票.pdf", "application/pdf", PDF));
        assertThat(employee.locator("[data-files]")).containsText("发票.pdf");
        employee.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(picker.locator(".chip")).hasCount(2);
        picture(employee, "participants-" + screen.name().toLowerCase(Locale.ROOT));
        employee.locator("#filling button[name=submit]").click();
        employee.waitForURL(Pattern.compile(".*/requests/[0-9a-z]{26}.*"));

        assertThat(employee.locator(".chips").first()).containsText("张伟");
        assertThat(employee.locator(".chips").first()).containsText("李娜");
        String id = employee.url().replaceAll(".*/requests/([0-9a-z]{26}).*", "$1");
        JsonObject request = asked(employee, "/api/v1/requests/" + id);
        assertThat(request.getAsJsonObject("data").getAsJsonArray("participants"))
                .extracting(JsonElement::getAsString)
                .containsExactly("zhang.wei", "li.na");
        byte[] excel = employee.request()
                .get("/requests/export.xlsx?view=started&process=expense")
                .body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(excel))) {
            assertThat(workbook.getFirstSheet()
                            .openStream()
                            .flatMap(row -> row.stream())
                            .filter(Objects::nonNull)
                            .map(Cell::getText))
                    .anyMatch(cell -> cell.contains("张伟") && cell.contains("李娜"));
        }
    }

    private static void choose(Locator picker, String name) {
        picker.locator(".picker-input").fill(name);
        picker.locator(".picker-option", new Locator.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(picker.locator(".chip").last()).hasText(name);
        picker.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** JSON that the API returns to the employee. */
    private static JsonObject asked(Page page, String address) {
        String basic = Base64.getEncoder().encodeToString("employee:dacheng-demo".getBytes(StandardCharsets.UTF_8));
        String token = json(page.request()
                        .post(
                                "/api/v1/tokens",
                                RequestOptions.create()
                                        .setHeader("Authorization", "Basic " + basic)
                                        .setHeader("Content-Type", "application/json")
                                        .setData("{\"name\": \"journey\"}")))
                .get("token")
                .getAsString();
        return json(page.request().get(address, RequestOptions.create().setHeader("Authorization", "Bearer " + token)));
    }

    private static JsonObject json(APIResponse answer) {
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }

    @Test
    void anInvoiceOfSomebodyElseIsNotFound() {
        Page employee = signedIn("employee", Languages.CHINESE, ScreenSize.DESKTOP);
        employee.navigate("/start/expense");
        employee.locator("input[type=file]").setInputFiles(new FilePayload("发票.pdf", "application/pdf", PDF));
        employee.locator("[data-files] a[download]").waitFor();
        String invoice = employee.locator("[data-files] a[download]").first().getAttribute("href");

        int status = signedIn("legal", Languages.CHINESE, ScreenSize.DESKTOP)
                .request()
                .get(invoice)
                .status();

        assertThat(status).isEqualTo(404);
    }

    private static void fillItem(Page page, int row, String date, String description, String amount) {
        String item = "data.items." + row + ".";
        page.locator("[name='" + item + "date']").fill(date);
        page.locator("[name='" + item + "type']").selectOption(new SelectOption().setIndex(1));
        page.locator("[name='" + item + "description']").fill(description);
        page.locator("[name='" + item + "amount']").fill(amount);
        page.locator("[name='" + item + "amount']").press("Tab");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void approve(Page page, String request) {
        page.navigate(request);
        page.locator("button[formaction$='/approval']").click();
        page.locator("button[formaction$='/approval']")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }
}
