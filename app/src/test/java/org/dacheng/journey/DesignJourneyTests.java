package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HR makes a process in the browser, publishes it and changes it while an old request stays as it was. */
class DesignJourneyTests extends BrowserJourney {

    @Test
    void aProcessIsMadeFromBlankPublishedFilledInOnAPhoneAndChanged() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP);
        String form = create(hr, "图书借阅");
        add(hr, "textfield", "书名");
        hr.locator("#drawer select[name='/conditional/required#when']").selectOption("always");
        assertThat(hr.locator(".is-selected .field-required")).isVisible();
        add(hr, "select", "用途");
        hr.locator("#drawer textarea[name='/values']").fill("工作\n学习 | Study\n其他");
        assertThat(hr.locator(".is-selected option")).hasText(new String[] {"选择", "工作", "学习", "其他"});
        add(hr, "textarea", "说明");
        hr.locator("#drawer select[name='/conditional/hide#when']").selectOption("if");
        assertThat(hr.locator("#drawer select[name='/conditional/hide#0.0.path']"))
                .hasValue("yongtu");
        hr.locator("#drawer input[name='/conditional/hide#0.0.value'][value='qita']")
                .check();
        assertThat(hr.locator(".is-selected .canvas-hidden")).isVisible();
        add(hr, "number", "天数");
        picture(hr, "design-1-form");
        publish(hr, "第 1 版");

        String request = borrow(signedIn("legal", Languages.CHINESE, ScreenSize.PHONE), form);

        hr.navigate(form);
        select(hr, "书名");
        hr.locator("#drawer input[name='/label/zh_CN']").fill("书名和作者");
        hr.locator("#drawer [data-remove]").click();
        assertThat(hr.locator("#list- > li")).hasCount(3);
        hr.reload();
        hr.locator("[data-undo-step]").click();
        assertThat(hr.locator("#list- > li")).hasCount(4);
        assertThat(hr.locator("#list- > li").first()).containsText("书名和作者");
        hr.locator("a[href$='/publication']").click();
        assertThat(hr.locator(".difference")).hasCount(1);
        assertThat(hr.locator(".difference ins")).containsText("书名和作者");
        picture(hr, "design-2-differences");
        hr.locator("main button.btn-primary").click();
        hr.waitForURL("**/design");

        Page reader = signedIn("legal", Languages.CHINESE, ScreenSize.DESKTOP);
        reader.navigate(request);
        assertThat(reader.locator("main")).containsText("书名");
        assertThat(reader.locator("main")).not().containsText("书名和作者");
        reader.navigate(form.replaceAll(".*/design/(.*)/form.*", "/start/$1"));
        assertThat(reader.locator("main")).containsText("书名和作者");
    }

    /** Only the keyboard: the palette is searched, fields are moved, deleted and brought back. */
    @Test
    void aFormIsMadeWithTheKeyboardAlone() {
        Page hr = signedIn("hr", Languages.ENGLISH, ScreenSize.DESKTOP);
        create(hr, "Parking space");
        hr.locator("body").press("/");
        for (String label : new String[] {"Plate", "Since"}) {
            hr.keyboard().type(label.equals("Plate") ? "text" : "date");
            hr.keyboard().press("Enter");
            labelIsFocused(hr);
            hr.keyboard().type(label);
            hr.keyboard().press("Enter");
            assertThat(hr.locator(".is-selected .field-label").first()).containsText(label);
            hr.keyboard().press("Escape");
            if (label.equals("Plate")) {
                hr.keyboard().press("/");
            }
        }
        hr.keyboard().press("Alt+ArrowUp");
        assertThat(hr.locator("#list- > li").first()).containsText("Since");
        hr.locator(".is-selected .canvas-select").focus();
        hr.keyboard().press("Delete");
        assertThat(hr.locator("#list- > li")).hasCount(1);
        hr.locator("body").press("Control+z");
        assertThat(hr.locator("#list- > li")).hasCount(2);
        hr.locator("body").press("Control+Shift+z");
        assertThat(hr.locator("#list- > li")).hasCount(1);
    }

    /** Rows are added with the mouse and with the keyboard; a condition that lacks something is not stored. */
    @Test
    void aConditionIsMadeOfRowsByMouseAndByKeyboard() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP);
        String form = create(hr, "条件行");
        add(hr, "number", "人数");
        add(hr, "yesNo", "加急");
        add(hr, "textfield", "屏幕 5\"");
        add(hr, "textfield", "原因");
        Locator slot = hr.locator("#drawer [data-slot='/conditional/required']");
        slot.locator("[data-when]").selectOption("if");
        slot.locator(".condition-field").click();
        hr.keyboard().type("rs");
        assertThat(slot.locator("[role='option'][aria-selected='true']")).hasText("人数");
        hr.keyboard().press("Enter");
        assertThat(slot.locator(".condition-field")).isFocused();
        assertThat(slot.locator(".row-problem")).containsText("缺少比较的值");
        slot.locator(".condition-operator").selectOption("GREATER");
        slot.locator(".condition-value").fill("1,000");
        slot.locator(".condition-value").press("Tab");
        assertThat(slot.locator("[data-check]")).containsText("人数大于 1,000");
        assertThat(slot.locator(".row-problem")).isHidden();

        slot.locator("button[value='add:0']").focus();
        hr.keyboard().press("Enter");
        assertThat(slot.locator(".condition-field").nth(1)).isFocused();
        assertThat(slot.locator(".condition-field").nth(1)).hasAttribute("aria-expanded", "true");
        hr.keyboard().press("ArrowDown");
        hr.keyboard().press("Enter");
        assertThat(slot.locator(".condition-operator")).hasCount(2);
        hr.keyboard().press("Tab");
        hr.keyboard().press("ArrowDown");
        assertThat(slot.locator("[data-check]")).containsText("且加急为“否”");

        hr.navigate(form);
        hr.locator(".canvas-select").nth(3).click();
        assertThat(slot.locator(".condition-row")).hasCount(2);
        slot.locator("button[value='group']").click();
        assertThat(slot.locator(".condition-row")).hasCount(3);
        hr.locator(".canvas-select").nth(0).click();
        assertThat(slot.locator(".condition-row")).hasCount(1);
        hr.locator(".canvas-select").nth(3).click();
        assertThat(slot.locator(".condition-row")).hasCount(3);
        slot.locator("button[value='remove:1.0']").click();
        assertThat(slot.locator(".condition-row")).hasCount(2);
        slot.locator("button[value='text']").click();
        assertThat(slot.locator("textarea")).isFocused();
        slot.locator("button[value='rows']").click();
        assertThat(slot.locator(".condition-field").first()).isFocused();
        slot.locator("button[value='text']").click();
        assertThat(slot.locator("textarea")).hasValue("「人数」 > 1000 and 「加急」 = false");
        slot.locator("textarea").fill("renshu > 1000 and ");
        assertThat(slot.locator(".feel-marks mark")).hasCount(1);
        slot.locator("textarea").press("End");
        hr.keyboard().insertText("「加");
        assertThat(slot.locator("[role='option']")).hasCount(1);
        hr.keyboard().press("Enter");
        assertThat(slot.locator("textarea")).hasValue("renshu > 1000 and 「加急」");
        assertThat(slot.locator(".feel-marks")).hasCount(0);
        slot.locator("textarea").fill("");
        hr.keyboard().insertText("「屏幕 5\"");
        assertThat(slot.locator("[role='option']")).containsText("屏幕 5\"");
        picture(hr, "design-3-condition");
    }

    @Test
    void fieldsAreDraggedAndWhatIsRefusedIsSaid() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP);
        create(hr, "拖动字段");
        add(hr, "textfield", "甲");
        add(hr, "textfield", "乙");
        hr.reload();
        Locator fields = hr.locator("#list- > li");

        fields.nth(1).dragTo(fields.nth(0));
        assertThat(fields.first()).containsText("乙");
        hr.locator(".palette-entry[value='number']").dragTo(fields.nth(0));
        assertThat(fields).hasCount(3);
        hr.reload();
        assertThat(fields).hasCount(3);
        assertThat(fields.filter(new Locator.FilterOptions().setHasText("甲"))).hasCount(1);

        fields.filter(new Locator.FilterOptions().setHasText("甲"))
                .locator(".canvas-select")
                .click();
        Locator most = hr.locator("#drawer input[name='/validate/maxLength']");
        most.fill("many");
        most.press("Tab");
        assertThat(hr.locator("#drawer .field-errors")).isVisible();
        assertThat(most).hasValue("many");
        most.fill("50");
        most.press("Tab");
        assertThat(hr.locator("#drawer .field-errors")).hasCount(0);
        hr.locator(".design-bar .tabs a").first().click();
        hr.waitForURL("**/basics");
    }

    /** A drawer that loads slowly does not replace the drawer of a field that was added meanwhile. */
    @Test
    void whatIsTypedStaysInTheFieldThatWasAdded() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP);
        create(hr, "慢速网络");
        add(hr, "textfield", "甲");
        hr.reload();
        AtomicReference<Route> slow = new AtomicReference<>();
        hr.route("**/form?field=*", slow::set);
        hr.locator(".canvas-select").first().click();
        hr.waitForCondition(() -> slow.get() != null);
        hr.locator(".palette-entry[value='textfield']").click();
        labelIsFocused(hr);
        hr.keyboard().type("乙");

        hr.waitForResponse("**/form?field=*", () -> slow.get().resume());
        hr.keyboard().type("丙");
        hr.keyboard().press("Enter");

        assertThat(hr.locator("#list- > li").nth(1)).containsText("乙丙");
        assertThat(hr.locator("#list- > li").first()).containsText("甲");
    }

    /** What one designer changes arrives at the other, who overwrites nothing unseen. */
    @Test
    void twoDesignersWorkOnOneForm() {
        Page first = signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP);
        String form = create(first, "两人一起设计");
        add(first, "textfield", "甲");
        Page second = signedIn("admin", Languages.ENGLISH, ScreenSize.DESKTOP);
        second.navigate(form);
        select(second, "甲");
        add(first, "textfield", "乙");
        select(first, "甲");
        first.locator("#drawer input[name='/label/zh_CN']").fill("甲方");
        assertThat(first.locator("#list- > li").first()).containsText("甲方");

        second.locator("#drawer input[name='/label/zh_CN']").fill("买方");

        assertThat(second.locator("#drawer .flash-late")).containsText("甲方");
        assertThat(second.locator("#drawer input[name='/label/zh_CN']")).hasValue("买方");
    }

    @ParameterizedTest
    @EnumSource(ScreenSize.class)
    void everyPageOfAProcessFitsTheScreen(ScreenSize screen) {
        String look = "design-" + screen.name().toLowerCase(Locale.ROOT);
        Page hr = signedIn("hr", screen == ScreenSize.PHONE ? Languages.ENGLISH : Languages.CHINESE, screen);
        for (String page : new String[] {"", "/expense/basics", "/expense/form", "/expense/flow", "/expense/preview"}) {
            hr.navigate("/design" + page);
            assertThat(hr.locator("h1")).isVisible();
            assertThat((Boolean) hr.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(page)
                    .isTrue();
            assertThat(hr.locator(".picker").all())
                    .as("people are chosen within their field: " + page)
                    .allMatch(picker ->
                            (Boolean) picker.evaluate("one => one.offsetWidth <= one.parentElement.offsetWidth"));
            picture(hr, look + page.replace('/', '-'));
        }
        hr.navigate("/design/expense/form");
        hr.locator(".canvas-select").first().click();
        assertThat(hr.locator("#drawer .settings")).isVisible();
        picture(hr, look + "-drawer");
    }

    /** Selects the first field, whose label this is, and waits for its drawer. */
    private static void select(Page page, String label) {
        page.locator(".canvas-select").first().click();
        Locator shown = page.locator("#drawer input[name^='/label/']");
        assertThat(shown.first()).isVisible();
        page.waitForCondition(
                () -> shown.all().stream().anyMatch(input -> input.inputValue().equals(label)));
    }

    private static String create(Page page, String name) {
        page.navigate("/design");
        page.locator("#name").fill(name);
        page.locator("#name").press("Enter");
        page.waitForURL("**/form");
        return page.url();
    }

    private static void add(Page page, String type, String label) {
        page.locator(".palette-entry[value='" + type + "']").click();
        labelIsFocused(page);
        page.keyboard().type(label);
        assertThat(page.locator(".is-selected .field-label").first()).containsText(label);
        // The key follows the label, and is needed by what is typed next.
        page.keyboard().press("Tab");
        assertThat(page.locator("#design-saved")).not().hasText("");
    }

    private static void labelIsFocused(Page page) {
        assertThat(page.locator("#drawer input[name^='/label/']").first()).isFocused();
    }

    private static void publish(Page page, String version) {
        page.locator("a[href$='/publication']").click();
        page.locator("main button.btn-primary").click();
        page.waitForURL("**/design");
        assertThat(page.locator(".flash-done")).containsText(version);
    }

    /** Starts a request on the phone; answers its address. */
    private String borrow(Page phone, String form) {
        phone.navigate(form.replaceAll(".*/design/(.*)/form.*", "/start/$1"));
        Locator explanation = phone.locator("textarea");
        assertThat(explanation).hasCount(0);
        phone.locator("input[type=text]").first().fill("代码大全");
        phone.locator("select").first().selectOption("qita");
        explanation.fill("部门学习会");
        picture(phone, "design-3-phone");
        phone.locator("#filling button[name=submit]").click();
        phone.waitForURL(Pattern.compile(".*/requests/[0-9a-z]{26}.*"));
        return phone.url();
    }
}
