package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.Locale;
import org.assertj.core.api.Assertions;
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

    @Test
    void theStoredTextIsOfferedAtTheOnlyTextAlsoWhereNothingIsTypedAnyMore() {
        Page page = signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP);
        page.route("**/test/form", route -> conflict(route, "application/json", "{\"stored\":\"other\"}"));
        add(page, """
                <form id="part" data-draft="/test/form" data-compare>
                  <div data-conflicts><textarea name="first">one</textarea></div>
                </form>""");
        Locator text = page.locator("#part textarea");

        text.fill("typed");
        text.fill("one");

        assertThat(page.locator("[data-conflicts] blockquote")).hasText("other");
        assertThat(page.locator("[data-text-conflict] button")).hasCount(2);
    }

    @Test
    void theStoredTextIsShownAtAFormWithSeveralChangedTexts() {
        Page page = signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP);
        page.route("**/test/form", route -> conflict(route, "application/json", "{\"stored\":\"other\"}"));
        add(page, """
                <div><form id="part" data-draft="/test/form" data-compare>
                  <textarea name="first">one</textarea><textarea name="second">two</textarea>
                </form></div>""");
        Locator texts = page.locator("#part textarea");

        texts.first().fill("typed into the first");
        assertThat(page.locator("[data-text-conflict] button")).hasCount(2);
        texts.last().fill("typed into the second");

        assertThat(page.locator("[data-text-conflict] a")).hasCount(1);
        assertThat(page.locator("[data-text-conflict] blockquote")).hasText("other");
        assertThat(texts.first()).hasValue("typed into the first");
        assertThat(texts.last()).hasValue("typed into the second");
    }

    @Test
    void takingOneTextKeepsWhatWasTypedIntoAnotherMeanwhile() {
        Page page = signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP);
        page.route("**/test/form", route -> conflict(route, "application/json", "{\"stored\":\"other\"}"));
        add(page, """
                <form id="part" data-draft="/test/form" data-compare>
                  <div data-conflicts><textarea name="first">one</textarea></div>
                  <div data-conflicts><textarea name="second">two</textarea></div>
                </form>""");
        page.locator("#part textarea").first().fill("typed");
        page.locator("[data-text-conflict] blockquote").waitFor();

        Request sent = page.waitForRequest("**/test/form", () -> page.evaluate("""
                () => {
                  document.querySelector('#part [name=second]').value = 'changed';
                  document.querySelector('[data-text-conflict] button').click();
                }"""));

        Assertions.assertThat(sent.postData())
                .contains("first=other&second=changed", "was.first=other", "was.second=two");
    }

    @Test
    void whatWasTypedBeforeTheFormWasLeftIsOfferedBesideTheStoredText() {
        Page page = signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP);
        page.route("**/test/form", route -> conflict(route, "application/json", "{\"stored\":\"other\"}"));
        String form = """
                <form id="part" data-draft="/test/form" data-compare>
                  <div data-conflicts><textarea id="words" name="words">%s</textarea></div>
                </form>""";
        add(page, form.formatted("one"));
        page.locator("#words").fill("typed");
        page.waitForResponse("**/test/form", () -> page.evaluate("window.dispatchEvent(new Event('pagehide'))"));

        page.evaluate("document.getElementById('part').remove()");
        add(page, form.formatted("other"));

        assertThat(page.locator("#words")).hasValue("typed");
        assertThat(page.locator("[data-text-conflict] blockquote")).hasText("other");
    }

    private static void conflict(Route route, String type, String body) {
        route.fulfill(
                new Route.FulfillOptions().setStatus(409).setContentType(type).setBody(body));
    }
}
