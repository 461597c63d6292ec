package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/** HR sets up a process and sees at once what becomes of its requests. */
class BasicsJourneyTests extends BrowserJourney {

    @Test
    void theExampleFollowsWhatIsEnteredAndNothingHasToBeSaved() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP);
        String basics = process(hr, "会议室").replaceAll("/form.*", "/basics");
        hr.navigate(basics);
        Locator number = hr.locator("[data-example-number]");
        hr.locator("[name='/numbering/prefix']").fill("HYS");
        hr.locator("[name='/numbering/date']").selectOption("yyyy");
        assertThat(number).hasText(Pattern.compile("HYS-20\\d\\d-0*1"));

        Locator title = hr.locator("[name='/title/zh_CN']");
        title.fill("预订：");
        hr.locator("[data-slot='/title'] summary").click();
        hr.locator("[data-slot='/title'] [data-insert='{submitter}']").click();
        assertThat(title).hasValue("预订：{submitter}");
        assertThat(hr.locator("[data-example-title]")).hasText("预订：刘芳");

        title.fill("{nothing}");
        assertThat(hr.locator("#design-problems")).containsText("{nothing}");
        title.fill("{submitter}的会议");
        assertThat(hr.locator("[data-example-title]")).hasText("刘芳的会议");
        picture(hr, "basics-1-example");

        hr.reload();
        assertThat(title).hasValue("{submitter}的会议");
        assertThat(number).containsText("HYS");
    }

    @Test
    void whatTwoDesignersSetUpMergesAndNothingIsOverwrittenUnseen() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP);
        String basics = process(hr, "车位").replaceAll("/form.*", "/basics");
        hr.navigate(basics);
        Page admin = signedIn("admin", Languages.CHINESE, ScreenSize.DESKTOP);
        admin.navigate(basics);
        admin.locator("[name='/name/zh_CN']").fill("停车位");
        assertThat(admin.locator("h1")).hasText("停车位");

        hr.locator("[name='/numbering/prefix']").fill("TCW");
        assertThat(hr.locator("h1")).hasText("停车位");
        admin.locator("[name='/name/zh_CN']").fill("固定车位");
        assertThat(admin.locator("h1")).hasText("固定车位");
        hr.locator("[name='/name/zh_CN']").fill("临时车位");
        assertThat(hr.locator("[data-slot='/name'] .field-errors")).containsText("固定车位");
        assertThat(hr.locator("[name='/name/zh_CN']")).hasValue("临时车位");

        Locator digits = hr.locator("[name='/numbering/digits']");
        digits.fill("0");
        digits.press("Tab");
        Locator refused = hr.locator("[data-slot='/numbering/digits'] .field-errors");
        assertThat(refused).isVisible();
        digits.fill("3");
        digits.press("Tab");
        assertThat(refused).hasCount(0);

        hr.reload();
        assertThat(hr.locator("[name='/name/zh_CN']")).hasValue("固定车位");
        assertThat(digits).hasValue("3");
        assertThat(hr.locator("[name='/numbering/prefix']")).hasValue("TCW");
    }

    @Test
    void aDepartmentIsFoundByPinyinAndOnlyItsPeopleMayStart() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.PHONE);
        hr.navigate(process(hr, "工具借用").replaceAll("/form.*", "/basics"));
        Locator departments = hr.locator("[data-slot='/whoMayStart/departments']");
        assertThat(departments).isHidden();
        hr.locator("[name='/whoMayStart/everyone']").selectOption("false");
        assertThat(hr.locator("#design-problems"))
                .containsText(text("engine.package.nobody-may-start", Languages.CHINESE));
        hr.reload();
        departments.locator("[type='search']").fill("caiwu");
        Locator found = departments.locator("label:visible");
        assertThat(found).hasCount(1);
        found.click();
        departments.locator("[type='search']").fill("yanfa");
        assertThat(departments.locator("label:visible").filter(new Locator.FilterOptions().setHasText("财务部")))
                .hasCount(1);
        assertThat(hr.locator("#design-saved")).containsText(Pattern.compile("\\d{1,2}:\\d\\d"));

        hr.reload();

        assertThat(departments.locator(":checked")).hasCount(1);
    }

    private static String process(Page hr, String name) {
        hr.navigate("/design");
        hr.locator("#name").fill(name);
        hr.locator("#name").press("Enter");
        hr.waitForURL("**/form");
        return hr.url();
    }
}
