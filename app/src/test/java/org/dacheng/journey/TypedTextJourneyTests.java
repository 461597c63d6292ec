package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/** Typed text is not lost: late saves, two tabs, an expired session, several files. */
class TypedTextJourneyTests extends BrowserJourney {

    private static final Locale ZH = Languages.CHINESE;
    private static final Pattern REQUEST = Pattern.compile(".*/requests/[0-9a-z]{26}.*");
    private static final String REASON = "[name='data.reason']";

    @Test
    void aSaveThatArrivesAfterSubmittingBringsNoDraftBack() {
        Page page = signedIn("employee", ZH, ScreenSize.DESKTOP);
        page.navigate("/start/leave");
        AtomicReference<Request> draft = new AtomicReference<>();
        AtomicReference<Request> refresh = new AtomicReference<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/start/leave/draft")) {
                draft.set(request);
            } else if (request.url().endsWith("/start/leave/form")) {
                refresh.set(request);
            }
        });
        fillLeave(page, "迟到的保存");
        assertThat(mark(page)).hasText(text("ui.script.saved", ZH));
        page.locator("#filling button[name=submit]").click();
        page.waitForURL(REQUEST);

        APIResponse late = again(page, "PUT", draft.get());
        again(page, "POST", refresh.get());

        assertThat(late.text()).contains("\"state\":\"submitted\"");
        page.navigate("/start/leave");
        assertThat(page.locator(REASON)).hasValue("");
        assertThat(page.locator("main .flash-calm")).hasCount(0);
    }

    @Test
    void twoTabsKeepTwoVersionsAndAreToldOfEachOther() {
        Page first = signedIn("ma.li", ZH, ScreenSize.DESKTOP);
        Page second = first.context().newPage();
        first.navigate("/start/leave");
        second.navigate("/start/leave");
        type(first, REASON, "第一个标签页");
        assertThat(mark(first)).hasText(text("ui.script.saved", ZH));

        type(second, REASON, "第二个标签页");

        assertThat(second.locator("[data-draft-other]")).containsText(text("ui.script.beside", ZH));
        picture(second, "draft-beside");
        type(first, REASON, "第一个标签页，继续");
        assertThat(first.locator("[data-draft-other]")).isVisible();
        Page third = first.context().newPage();
        third.navigate("/start/leave");
        assertThat(third.locator(REASON)).hasValue("第一个标签页，继续");
        picture(third, "draft-choose");
        third.locator("[data-draft-other] a").click();
        assertThat(third.locator(REASON)).hasValue("第二个标签页");
        third.locator("form[action$='/draft/removal'] button").click();
        third.waitForLoadState();
        assertThat(third.locator(REASON)).hasValue("第一个标签页，继续");
    }

    @Test
    void anEndedSessionKeepsTheTextAndSignsInWithinThePage() {
        Page page = signedIn("manager", ZH, ScreenSize.DESKTOP);
        page.navigate("/start/leave");
        fillLeave(page, "会话过期之前");
        page.context().clearCookies();

        type(page, REASON, "会话过期之后");

        Locator told = page.locator("[data-session-ended]");
        assertThat(told).containsText(text("ui.session.expired", ZH));
        assertThat(mark(page)).hasText(text("ui.script.not-saved", ZH));
        told.locator("button").click();
        picture(page, "session-ended");
        signInAgain(page, "wrong-password");
        assertThat(page.locator("#sign-in-again [data-refusal]")).isVisible();
        signInAgain(page, "dacheng-demo");
        assertThat(mark(page)).hasText(text("ui.script.saved", ZH));
        assertThat(page.locator(REASON)).hasValue("会话过期之后");

        page.context().clearCookies();
        type(page, REASON, "会话过期之后，再写一句");
        assertThat(told).isVisible();
        page.locator("#filling button[name=submit]").click();
        signInAgain(page, "dacheng-demo");
        page.waitForURL(REQUEST);
        assertThat(page.locator("main")).containsText("会话过期之后，再写一句");
    }

    @Test
    void aCommentAndACheckInAreThereAgainAfterTheirPageWasLeft() {
        Page employee = signedIn("employee", ZH, ScreenSize.DESKTOP);
        employee.navigate("/start/leave");
        fillLeave(employee, "草稿里的评论");
        employee.locator("#filling button[name=submit]").click();
        employee.waitForURL(REQUEST);
        String request = employee.url();
        Page manager = signedIn("manager", ZH, ScreenSize.DESKTOP);
        manager.navigate(request);
        manager.locator("#comment").fill("写了一半");
        assertThat(mark(manager)).hasText(text("ui.script.saved", ZH));
        manager.navigate("/inbox");
        manager.navigate(request);
        assertThat(manager.locator("#comment")).hasValue("写了一半");
        manager.locator("button[formaction$='/approval']").click();
        manager.locator("#flash .flash").waitFor();
        manager.navigate(request);
        assertThat(manager.locator("#comment")).hasValue("");

        manager.navigate("/okr/check-in");
        Locator done = manager.locator("textarea[name$='.done']").first();
        done.fill("这周完成了迁移");
        assertThat(mark(manager)).hasText(text("ui.script.saved", ZH));
        manager.navigate("/");
        manager.navigate("/okr/check-in");
        assertThat(manager.locator("textarea[name$='.done']").first()).hasValue("这周完成了迁移");
        picture(manager, "check-in-draft");
        manager.locator("form[action$='/removal'] button").click();
        manager.waitForURL(Pattern.compile(".*/okr/check-in.*"));
        assertThat(manager.locator("textarea[name$='.done']").first()).hasValue("");
    }

    @Test
    void severalFilesStayAndALongNameBreaksNothing() {
        for (ScreenSize screen : ScreenSize.values()) {
            Page page = signedIn("employee", ZH, screen);
            page.navigate("/start/leave");
            page.locator("[name='data.kind']").selectOption("sick");
            Locator file = page.locator("input[type=file]");
            file.waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            file.setInputFiles(pdf("证明.pdf"));
            assertThat(page.locator(".upload input[type=hidden]")).hasCount(1);
            assertThat(mark(page)).hasText(text("ui.script.saved", ZH));
            page.waitForResponse(
                    saved -> saved.request().method().equals("PUT")
                            && saved.request().url().contains("draft"),
                    () -> file.setInputFiles(pdf("很长的文件名".repeat(10) + ".pdf")));
            assertThat(page.locator(".upload input[type=hidden]")).hasCount(2);

            assertThat(page.locator(".upload")).hasCount(2);
            picture(page, "two-files-" + screen.name().toLowerCase(Locale.ROOT));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(screen.width);
            page.navigate("/start/leave");
            assertThat(page.locator(".upload")).hasCount(2);
            page.locator("form[action$='/draft/removal'] button").click();
            page.waitForLoadState();
        }
    }

    @Test
    void aMentionSaysWhomItLetsRead() {
        Page employee = signedIn("employee", ZH, ScreenSize.DESKTOP);
        employee.navigate("/start/leave");
        fillLeave(employee, "提到同事");
        assertThat(employee.locator(".range-note")).containsText("2027");
        picture(employee, "holidays-unknown");
        employee.locator("#filling button[name=submit]").click();
        employee.waitForURL(REQUEST);
        assertThat(employee.locator(".range-note")).containsText("2027");

        employee.locator("#comment").fill("请看 @ma.li ");

        assertThat(employee.locator(".mention-note")).isVisible();
        picture(employee, "mention-note");
        employee.locator("#comment").fill("请看 @manager ");
        assertThat(employee.locator(".mention-note")).isHidden();
    }

    @Test
    void twoTabsThatWriteTheSameGoalOverwriteNothing() {
        Page first = signedIn("ma.li", ZH, ScreenSize.DESKTOP);
        first.navigate("/okr");
        first.locator(".okr-add button").click();
        Locator card = first.locator("[data-objective]").last();
        GoalSteps.settled(first);
        card.locator("textarea[name=title]").first().fill("让客户当天上手");
        GoalSteps.saved(first);
        String title = "#title-" + card.getAttribute("data-id");
        Page second = first.context().newPage();
        second.navigate("/okr");
        save(first, title, "让客户一小时上手");

        type(second, title, "让客户三天上手");

        Locator told = second.locator("[data-text-conflict]");
        assertThat(told.locator("blockquote")).hasText("让客户一小时上手");
        assertThat(second.locator(title)).hasValue("让客户三天上手");
        picture(second, "goal-conflict");
        // The card is reloaded with a key result; both versions remain shown.
        second.locator(title)
                .locator("xpath=ancestor::article")
                .locator("[data-add]")
                .click();
        GoalSteps.settled(second);
        assertThat(told.locator("blockquote")).hasText("让客户一小时上手");
        assertThat(second.locator(title)).hasValue("让客户三天上手");
        told.locator("button").last().click();
        assertThat(told).hasCount(0);
        GoalSteps.saved(second);
        save(second, title, "让客户三天内上手");
        save(second, title, "让客户三天上手");
        second.reload();
        assertThat(second.locator(title)).hasValue("让客户三天上手");

        type(first, title, "让客户马上上手");
        assertThat(first.locator("[data-text-conflict] blockquote")).hasText("让客户三天上手");
        first.locator("[data-text-conflict] button").first().click();
        assertThat(first.locator("[data-text-conflict]")).hasCount(0);
        assertThat(first.locator(title)).hasValue("让客户三天上手");
        save(first, title, "让客户十分钟上手");
        second.reload();
        assertThat(second.locator(title)).hasValue("让客户十分钟上手");
    }

    @Test
    void aCommentOnAGoalIsThereAgainAfterItsPageWasLeft() {
        Page page = signedIn("employee", ZH, ScreenSize.DESKTOP);
        page.navigate("/okr");
        String goal =
                page.locator("[data-objective], article.objective").first().getAttribute("id");
        String address = "/okr/objectives/" + goal.replace("objective-", "");
        page.navigate(address);
        page.locator("#words").fill("进度比计划慢一周");
        assertThat(page.locator(".okr-comment [data-draft-mark]")).hasText(text("ui.script.saved", ZH));

        page.navigate("/okr");
        page.navigate(address);

        assertThat(page.locator("#words")).hasValue("进度比计划慢一周");
        picture(page, "goal-comment-draft");
        page.locator(".okr-comment button.btn").click();
        assertThat(page.locator("#comments .timeline")).containsText("进度比计划慢一周");
        assertThat(page.locator("#words")).hasValue("");
    }

    private static APIResponse again(Page page, String method, Request sent) {
        return page.request()
                .fetch(
                        sent.url(),
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("X-CSRF-TOKEN", token(page))
                                .setHeader("Accept", "application/json")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(sent.postData()));
    }

    private static String token(Page page) {
        return page.locator("meta[name=csrf-token]").getAttribute("content");
    }

    private static void fillLeave(Page page, String reason) {
        page.locator("[name='data.kind']").selectOption("annual");
        page.locator("[name='data.period.from']").fill("2027-01-11");
        page.locator("[name='data.period.to']").fill("2027-01-12");
        page.locator("[name='data.period.to']").press("Tab");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        type(page, REASON, reason);
    }

    private static void type(Page page, String field, String text) {
        page.locator(field).fill(text);
    }

    private static void save(Page page, String field, String text) {
        page.waitForResponse(
                answer -> {
                    String sent = answer.request().postData();
                    return sent != null
                            && URLDecoder.decode(sent, StandardCharsets.UTF_8).contains("title=" + text);
                },
                () -> type(page, field, text));
    }

    private static Locator mark(Page page) {
        return page.locator("[data-draft-mark]").first();
    }

    private static void signInAgain(Page page, String password) {
        Locator dialog = page.locator("#sign-in-again[open]");
        dialog.waitFor();
        dialog.locator("[name=login]").fill("manager");
        dialog.locator("[name=password]").fill(password);
        dialog.locator("button.btn-primary").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes());
    }
}
