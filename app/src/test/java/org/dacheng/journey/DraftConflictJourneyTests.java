package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Conflicts of fields that save themselves, on a page with several of them. */
class DraftConflictJourneyTests extends BrowserJourney {

    private static final String FIELD = """
            <textarea id="words" name="words" data-compare hx-post="%s" hx-trigger="input changed" hx-swap="none"
            >%s</textarea>""";

    @Test
    void aFieldOfTheSameIdButAnotherAddressDoesNotGetWhatWasTyped() {
        Page page = signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP);
        page.route("**/test/first", route -> conflict(route, "text/html", "<span data-stored>other</span>"));
        page.route(
                "**/test/second-part",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<div id='part'>" + FIELD.formatted("/test/second", "second") + "</div>")));
        add(page, "<div id='part'>" + FIELD.formatted("/test/first", "first") + "</div>");
        page.locator("#part textarea").fill("typed into the first");
        assertThat(page.locator("[data-text-conflict]")).isVisible();

        page.evaluate("htmx.ajax('GET', '/test/second-part', { target: '#part', swap: 'outerHTML' })");

        assertThat(page.locator("#part textarea")).hasAttribute("hx-post", "/test/second");
        assertThat(page.locator("#part textarea")).hasValue("second");
    }

    @Test
    void aConflictOfAFormIsShownAtTheTextThatWasChanged() {
        Page page = signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP);
        page.route("**/test/form", route -> conflict(route, "application/json", "{\"stored\":\"other\"}"));
        add(page, """
                <form id="part" data-draft="/test/form" data-compare>
                  <div data-conflicts><textarea name="first">one</textarea></div>
                  <div data-conflicts><textarea name="second">two</textarea></div>
                </form>""");
        Locator first = page.locator("#part [data-conflicts]").first();
        Locator second = page.locator("#part [data-conflicts]").last();

        second.locator("textarea").fill("typed into the second");

        assertThat(second.locator("[data-text-conflict] blockquote")).hasText("other");
        assertThat(first.locator("[data-text-conflict]")).hasCount(0);
        page.unroute("**/test/form");
        page.route(
                "**/test/form",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"state\":\"saved\"}")));
        second.locator("[data-text-conflict] button").first().click();
        assertThat(second.locator("textarea")).hasValue("other");
        assertThat(first.locator("textarea")).hasValue("one");
        assertThat(page.locator("[data-text-conflict]")).hasCount(0);
    }

    private static void conflict(Route route, String type, String body) {
        route.fulfill(
                new Route.FulfillOptions().setStatus(409).setContentType(type).setBody(body));
    }
}
