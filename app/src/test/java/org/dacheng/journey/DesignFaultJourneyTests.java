package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/** What HR edits while the connection, the server or the session is gone is stored later. */
class DesignFaultJourneyTests extends BrowserJourney {

    private static final Locale ZH = Languages.CHINESE;

    @Test
    void whatIsEditedWithoutAConnectionIsSavedWhenItIsBack() {
        Page hr = designer("断线重连");
        hr.context().setOffline(true);
        label(hr).fill("断线时改的名称");
        assertThat(saved(hr)).hasText(text("ui.script.trying-again", ZH));

        hr.context().setOffline(false);

        isStored(hr, "断线时改的名称");
    }

    @Test
    void whatABusyServerRefusesIsTriedAgain() {
        Page hr = designer("服务器繁忙");
        AtomicInteger refusals = new AtomicInteger(2);
        provokesError("503 POST /design/.*/form/.*");
        hr.route("**/design/*/form/**", route -> {
            if (route.request().method().equals("POST") && refusals.getAndDecrement() > 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                route.resume();
            }
        });
        label(hr).fill("稍后再存的名称");
        assertThat(saved(hr)).hasText(text("ui.script.trying-again", ZH));

        isStored(hr, "稍后再存的名称");
    }

    @Test
    void aStepWhoseAnswerIsLostIsMadeOnce() {
        Page hr = designer("应答丢失");
        AtomicInteger losses = new AtomicInteger(1);
        hr.route("**/design/*/form/fields", route -> {
            if (losses.getAndDecrement() > 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        hr.locator(".palette-entry[value='number']").click();
        assertThat(saved(hr)).hasText(text("ui.script.trying-again", ZH));
        assertThat(hr.locator("[data-designer][aria-busy]")).hasCount(0);

        assertThat(hr.locator("#list- > li")).hasCount(2);
        hr.reload();
        assertThat(hr.locator("#list- > li")).hasCount(2);
    }

    @Test
    void whatIsEditedAfterTheSessionHasEndedIsSavedAfterSigningInAgain() {
        Page hr = designer("会话结束");
        hr.context().clearCookies();
        label(hr).fill("会话结束后改的名称");
        Locator dialog = hr.locator("#sign-in-again[open]");
        dialog.waitFor();
        dialog.locator("[name=login]").fill("hr");
        dialog.locator("[name=password]").fill("dacheng-demo");
        dialog.locator("button.btn-primary").click();

        isStored(hr, "会话结束后改的名称");
    }

    private Page designer(String process) {
        Page hr = signedIn("hr", ZH, ScreenSize.DESKTOP);
        hr.navigate("/design");
        hr.locator("#name").fill(process);
        hr.locator("#name").press("Enter");
        hr.waitForURL("**/form");
        hr.locator(".palette-entry[value='textfield']").click();
        assertThat(label(hr)).isFocused();
        return hr;
    }

    private static Locator label(Page page) {
        return page.locator("#drawer input[name^='/label/']").first();
    }

    private static Locator saved(Page page) {
        return page.locator("#design-saved");
    }

    private static void isStored(Page page, String label) {
        assertThat(page.locator(".is-selected .field-label").first()).containsText(label);
        assertThat(saved(page)).not().hasText(text("ui.script.trying-again", ZH));
        assertThat(page.locator("[data-designer][aria-busy]")).hasCount(0);
        page.reload();
        assertThat(page.locator("#list- .field-label").first()).containsText(label);
    }
}
