package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Lists behind each other, whose options depend on the choice before. */
class LinkedListsJourneyTests extends BrowserJourney {

    private static final String LOADED = """
            <div id="lists" data-levels="/test/tree.json">
              <select data-level="0"><option value=""></option><option value="1">one</option></select>
              <select data-level="1"><option value=""></option></select>
            </div>""";

    private static final String GROUPED = """
            <div id="lists" data-levels="groups">
              <select data-level="0"><option value=""></option>
                <option value="a/b">a/b</option><option value="a">a</option></select>
              <select data-level="1"><option value=""></option>
                <optgroup data-parent="/a~1b"><option value="c">c</option></optgroup>
                <optgroup data-parent="/a"><option value="b/c">b/c</option></optgroup></select>
              <select data-level="2"><option value=""></option>
                <optgroup data-parent="/a~1b/c"><option value="first">first</option></optgroup>
                <optgroup data-parent="/a/b~1c"><option value="second">second</option></optgroup></select>
            </div>""";

    @Test
    void optionsThatCouldNotBeLoadedAreLoadedLater() {
        Page page = signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP);
        AtomicInteger asked = new AtomicInteger();
        page.route("**/test/tree.json", route -> {
            switch (asked.incrementAndGet()) {
                case 1 -> route.abort();
                case 2 ->
                    route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}"));
                default ->
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("[{\"code\":\"1\",\"name\":\"one\","
                                    + "\"children\":[{\"code\":\"11\",\"name\":\"below one\"}]}]"));
            }
        });
        add(page, LOADED);
        Locator lists = page.locator("#lists select");

        lists.first().selectOption("1");

        assertThat(page.locator("#flash")).containsText(text("ui.script.offline", Locale.ENGLISH));
        assertThat(lists.last().locator("option")).hasCount(2);
        lists.last().selectOption(new SelectOption().setLabel("below one"));
        assertThat(lists.last()).hasValue("11");
    }

    @Test
    void optionsWithSlashesDoNotGetThoseOfOthers() {
        Page page = signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP);
        add(page, GROUPED);
        Locator lists = page.locator("#lists select");

        lists.nth(0).selectOption("a/b");
        lists.nth(1).selectOption("c");
        lists.nth(2).selectOption("first");
        lists.nth(0).selectOption("a");
        lists.nth(1).selectOption("b/c");
        lists.nth(2).selectOption("second");

        assertThat(lists.nth(2)).hasValue("second");
    }
}
