package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/** The form works without scripts: conditions and rows with buttons, decisions with plain posts. */
class NoScriptJourneyTests extends BrowserJourney {

    @Test
    void conditionsRowsAndDecisionsWorkWithoutScripts() {
        Page employee = signIn(window(Languages.CHINESE, ScreenSize.DESKTOP, false), "li.na", Languages.CHINESE);
        employee.navigate("/start/leave");
        assertThat(employee.locator("[name='upload.data.certificate']")).hasCount(0);
        employee.locator("[name='data.kind']").selectOption("sick");
        employee.locator("[name='data.period.from']").fill("2026-12-14");
        employee.locator("[name='data.period.to']").fill("2026-12-15");
        employee.locator("#filling button[name=refresh][value=yes]").click();
        assertThat(employee.locator("[name='upload.data.certificate']")).hasCount(1);
        employee.locator("[name='upload.data.certificate']")
                .setInputFiles(new FilePayload("note.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes()));
        employee.locator("#filling button[name=refresh][value=yes]").click();
        assertThat(employee.locator(".upload")).containsText("note.pdf");
        employee.locator("[name='data.kind']").selectOption("personal");
        employee.locator("[name='data.reason']").fill("家中有事");
        employee.locator("#filling button[name=submit]").click();

        employee.waitForURL(Pattern.compile(".*/requests/[0-9a-z]{26}.*"));
        assertThat(employee.locator(".request-head")).containsText(text("ui.status.running", Languages.CHINESE));
    }

    @Test
    void aRowIsAddedWithoutScriptsAndKeepsWhatWasTyped() {
        Page employee = signIn(window(Languages.ENGLISH, ScreenSize.DESKTOP, false), "li.na", Languages.ENGLISH);
        employee.navigate("/start/expense");
        employee.locator("[name='data.items.0.amount']").fill("12.30");

        employee.locator("[data-item-add]").click();

        assertThat(employee.locator("[name='data.items.1.amount']")).hasCount(1);
        assertThat(employee.locator("[name='data.items.0.amount']")).hasValue("12.30");
    }
}
