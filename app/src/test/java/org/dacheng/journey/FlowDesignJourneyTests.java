package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/** HR draws the flow of a process. */
class FlowDesignJourneyTests extends BrowserJourney {

    @Test
    void aFlowIsDrawnDraggedTakenBackAndStillThereAfterAReload() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP);
        hr.navigate(process(hr, "用车"));
        Locator cards = hr.locator(".flow-element > .canvas-head > .flow-card");
        assertThat(cards).hasCount(1);

        hr.locator("[data-add-at]").last().click();
        hr.locator("#palette-search").fill("tiaojian");
        hr.locator("#palette-search").press("Enter");
        assertThat(hr.locator(".card-condition")).hasCount(1);
        Locator branch = hr.locator(".flow-is-branch").first();
        branch.locator(":scope > .canvas-head").click();
        assertThat(hr.locator("#drawer h2")).hasText(text("engine.design.node.branch", Languages.CHINESE));
        hr.locator("#drawer [name='/name/zh_CN']").fill("远途");
        assertThat(branch.locator(":scope > .canvas-head .field-label")).hasText("远途");
        assertThat(hr.locator("#design-problems")).isVisible();

        branch.locator(":scope > .flow-plus [data-add-at]").click();
        hr.locator("#node-menu [name='type'][value='approval']").click();
        Locator kind = hr.locator("#drawer [name='/approvers#0#kind']");
        assertThat(kind).hasValue("direct-manager");
        kind.selectOption("role");
        hr.locator("#drawer [name='/approvers#0/role']").selectOption("finance");
        Locator finance = branch.locator(".card-approval");
        assertThat(finance).containsText("财务");
        picture(hr, "flow-1-drawn");

        Locator first = hr.locator(".flow-tree > .flow-line > .flow-element").first();
        drag(hr, finance, first.locator(":scope > .flow-plus [data-add-at]"));
        assertThat(branch.locator(".card-approval")).hasCount(0);
        hr.locator("[data-undo-step]").click();
        assertThat(branch.locator(".card-approval")).hasCount(1);

        hr.reload();
        assertThat(branch.locator(".card-approval")).containsText("财务");
        assertThat(hr.locator(".flow-is-branch > .canvas-head .field-label").first())
                .hasText("远途");
    }

    @Test
    void aFlowIsDrawnByKeyboardAlone() {
        Page hr = signedIn("hr", Languages.ENGLISH, ScreenSize.DESKTOP);
        hr.navigate(process(hr, "Keys"));
        hr.locator(".canvas-select").first().focus();
        hr.keyboard().press("Enter");
        assertThat(hr.locator("#drawer [name='/name/en']")).isVisible();

        hr.locator(".canvas-select").first().focus();
        hr.keyboard().press("/");
        hr.keyboard().type("copy");
        hr.keyboard().press("Enter");
        assertThat(hr.locator(".card-copy")).hasCount(1);
        hr.keyboard().press("Escape");
        hr.keyboard().press("Alt+ArrowUp");
        assertThat(hr.locator(".flow-tree > .flow-line > .flow-element").first().locator(".card-copy"))
                .hasCount(1);
        assertThat(hr.locator("#design-live")).hasText("Moved to 1 of 2");
        hr.keyboard().press("Delete");
        assertThat(hr.locator(".card-copy")).hasCount(0);
        hr.keyboard().press("Control+z");
        assertThat(hr.locator(".card-copy")).hasCount(1);
    }

    @Test
    void aFlowIsReadAndChangedOnAPhone() {
        Page hr = signedIn("hr", Languages.CHINESE, ScreenSize.PHONE);
        hr.navigate(process(hr, "手机流程"));
        hr.locator("[data-add-at]").first().click();
        hr.locator("#node-menu [name='type'][value='parallel']").click();
        assertThat(hr.locator(".flow-is-branch")).hasCount(2);
        assertThat(hr.locator("#drawer [data-drawer-close]")).isVisible();
        hr.locator("#drawer [data-drawer-close]").click();
        picture(hr, "flow-2-phone");
        assertThat(hr.locator(".flow-card").first()).isVisible();
    }

    private static void drag(Page page, Locator from, Locator to) {
        BoundingBox start = from.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        BoundingBox end = to.boundingBox();
        page.mouse().move(end.x + 30, end.y + 20);
        page.mouse().move(end.x + end.width / 2, end.y + end.height / 2);
        page.mouse().up();
    }

    /** @return address of its flow */
    private static String process(Page hr, String name) {
        hr.navigate("/design");
        hr.locator("#name").fill(name);
        hr.locator("#name").press("Enter");
        hr.waitForURL("**/form");
        return hr.url().replaceAll("/form.*", "/flow");
    }
}
