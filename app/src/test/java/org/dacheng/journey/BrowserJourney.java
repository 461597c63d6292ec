package org.dacheng.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dacheng.Application;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Browser test of the running program with several people, each in their own window. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dacheng.database.url=jdbc:h2:mem:journeys;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "dacheng.files.directory=target/journeys/files",
            "dacheng.first-run.requests=false"
        })
abstract class BrowserJourney {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @LocalServerPort
    private int port;

    static {
        // On two busy processors a response may take longer than the default timeout of five seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    private static final int BROKEN = 500;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final Mishaps mishaps = new Mishaps();
    private final ServerErrors errors = ServerErrors.record();

    /** No step may cause an error in the browser or on the server that the journey has not named. */
    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
        mishaps.requireOnlyProvoked(errors.messages());
    }

    /**
     * Names an error that the journey itself causes, which then has to happen.
     *
     * @param error regular expression, such as {@code 503 POST /design/.*}, or for the message of an error of a script
     */
    void provokesError(String error) {
        mishaps.provoke(error);
    }

    /** A window in which the person of the sample company has signed in through the sign-in page. */
    Page signedIn(String person, Locale language, ScreenSize screen) {
        return signIn(window(language, screen), person, language);
    }

    static Page signIn(Page page, String person, Locale language) {
        page.navigate("/sign-in");
        page.locator("#login").fill(person);
        page.locator("#password").fill("dacheng-demo");
        page.locator("form:has(#password) button.btn-primary").click();
        page.waitForURL("**/");
        if (!page.locator("html").getAttribute("lang").startsWith(language.getLanguage())) {
            page.locator("form[action$='/profile/language'] button").first().click();
            page.waitForLoadState();
        }
        return page;
    }

    Page window(Locale language, ScreenSize screen) {
        return window(language, screen, true);
    }

    Page window(Locale language, ScreenSize screen, boolean scripts) {
        BrowserContext window = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setLocale(language.toLanguageTag())
                        .setTimezoneId("Asia/Shanghai")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(screen.width, screen.height));
        window.setDefaultTimeout(15_000);
        window.onResponse(answer -> {
            if (answer.status() >= BROKEN) {
                mishaps.answered(
                        answer.status(),
                        answer.request().method(),
                        answer.url().replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*", ""));
            }
        });
        window.onWebError(failed -> mishaps.failed(failed.error()));
        windows.add(window);
        return window.newPage();
    }

    /** Adds HTML to the page and makes the scripts pick it up. */
    static void add(Page page, String html) {
        page.evaluate("""
                html => {
                  const main = document.querySelector('main');
                  main.insertAdjacentHTML('afterbegin', html);
                  main.firstElementChild.dispatchEvent(new CustomEvent('dacheng:added', { bubbles: true }));
                  htmx.process(main.firstElementChild);
                }""", html);
    }

    /** Pastes a table from a spreadsheet into a field. */
    static void paste(Page page, String field, String table) {
        page.locator(field).first().focus();
        page.evaluate("""
                text => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', text);
                  const options = { clipboardData, bubbles: true, cancelable: true };
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', options));
                }""", table);
    }

    /** Saves a screenshot in {@code app/target/screenshots}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Updates the picture of the README if {@code -Ddacheng.readme.picture=true}. */
    static void pictureOfReadme(Page page) {
        if (Boolean.getBoolean("dacheng.readme.picture")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "docs", "screenshot.png")));
        }
    }

    /** A text of the message bundles as shown on pages. */
    static String text(String key, Locale language) {
        String module = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle("messages/" + module, language).getString(key);
    }
}
