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
    void aDepartmentIsFoundByPinyinAndOnlyItsPeopleMayStart() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.PHONE);
        hr.navigate(process(hr, "工具借用").replaceAll("/form.*", "/basics"));
        Locator departments = hr.locator("[data-slot='/whoMayStart/departments']");
        assertThat(departments).isHidden();
        hr.locator("[name='/whoMayStart/everyone']").selectOption("false");
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
