package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dacheng.base.text.Languages;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Decisions in the inbox: one key press decides exactly the request that is shown, and can be undone for a few seconds.
 * The requests are of people to whom no other journey gives tasks, so that the inbox has no others.
 */
class InboxJourneyTests extends BrowserJourney {

    private static final Locale ZH = Languages.CHINESE;
    private static final String SUBMITTER = "peng.bo";
    private static final String DECIDER = "xie.tingting";
    private static final String APPROVE = "#pane button[formaction$='/approval']";
    private static final String CURRENT = "[data-row][aria-current]";

    @Autowired
    private Requests requests;

    @Autowired
    private Actors actors;

    private List<RequestView> submitted = List.of();

    /** Creates three requests that wait for the decider, oldest first in the inbox. */
    @BeforeEach
    void submitThree() {
        submitted = List.of(submit("甲"), submit("乙"), submit("丙"));
    }

    @AfterEach
    void withdrawWhatIsLeft() {
        Actor submitter = actors.of(SUBMITTER, "test");
        for (RequestView request : submitted) {
            if (requests.get(submitter, request.id()).can().withdraw()) {
                requests.withdraw(submitter, request.id(), null);
            }
        }
    }

    private RequestView submit(String reason) {
        String day = "2026-12-07";
        return requests.submit(
                actors.of(SUBMITTER, "test"),
                new SubmitRequest(
                        "leave",
                        Map.of("kind", "annual", "period", Map.of("from", day, "to", day), "reason", reason),
                        Map.of(),
                        null));
    }

    private Page inbox() {
        return inbox(signedIn(DECIDER, ZH, ScreenSize.DESKTOP));
    }

    private Page inbox(Page page) {
        page.navigate("/inbox?request=" + submitted.get(0).id());
        shows(page, 0);
        assertThat(page.locator("[data-row]")).hasCount(submitted.size());
        return page;
    }

    /** Waits until a press of the button would count; Playwright's own clicks wait for that, other presses do not. */
    private static void waitUntilLive(Locator button) {
        button.click(new Locator.ClickOptions().setTrial(true));
    }

    private static void waitUntilLive(Page page) {
        waitUntilLive(page.locator(APPROVE));
    }

    private void shows(Page page, int which) {
        String id = submitted.get(which).id();
        assertThat(page.locator("#pane .sheet input[name=request]").first()).hasValue(id);
        assertThat(page.locator(CURRENT)).hasAttribute("data-request", id);
        assertThat(page).hasURL(Pattern.compile(".*[?&]request=" + id + ".*"));
    }

    private List<RequestStatus> statuses() {
        Actor submitter = actors.of(SUBMITTER, "test");
        return submitted.stream()
                .map(request -> requests.get(submitter, request.id()).status())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 150, 600})
    void aSecondClickDecidesNothing(int latency) {
        Page page = inbox();
        waitUntilLive(page);
        slow(page, latency);
        BoundingBox box = page.locator(APPROVE).boundingBox();
        Mouse mouse = page.mouse();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;

        mouse.click(x, y);
        page.waitForTimeout(200);
        mouse.click(x, y);
        page.waitForTimeout(150);
        mouse.click(x, y);

        shows(page, 1);
        waitUntilLive(page);
        assertThat(statuses()).containsExactly(RequestStatus.APPROVED, RequestStatus.RUNNING, RequestStatus.RUNNING);
        page.locator(APPROVE).click();
        shows(page, 2);
        assertThat(statuses()).containsExactly(RequestStatus.APPROVED, RequestStatus.APPROVED, RequestStatus.RUNNING);
    }

    @Test
    void theSecondClickOnTheFullPageAndOnTheHomePageDecidesNothingEither() {
        Page page = signedIn(DECIDER, ZH, ScreenSize.PHONE);
        page.navigate("/requests/" + submitted.get(0).id() + "?from=inbox");
        Locator approve = page.locator("button[formaction$='/approval']");
        waitUntilLive(approve);
        twice(page, approve.boundingBox());
        page.waitForURL("**/requests/" + submitted.get(1).id() + "?from=inbox");
        waitUntilLive(approve);
        assertThat(statuses()).containsExactly(RequestStatus.APPROVED, RequestStatus.RUNNING, RequestStatus.RUNNING);

        page.navigate("/");
        Locator first = page.locator(".line-act button").first();
        waitUntilLive(first);
        twice(page, first.boundingBox());
        page.waitForCondition(() -> statuses().get(1) == RequestStatus.APPROVED);
        page.waitForLoadState();
        page.navigate("/requests/" + submitted.get(2).id() + "?from=inbox");
        waitUntilLive(approve);

        assertThat(statuses()).containsExactly(RequestStatus.APPROVED, RequestStatus.APPROVED, RequestStatus.RUNNING);
    }

    private static void twice(Page page, BoundingBox box) {
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().click(x, y);
        page.waitForTimeout(200);
        page.mouse().click(x, y);
    }

    @Test
    void aKeyThatIsHeldDownDecidesOnce() {
        Page page = inbox();
        waitUntilLive(page);

        repeat(page);
        shows(page, 1);
        repeat(page);
        waitUntilLive(page);
        repeat(page);
        page.keyboard().up("a");

        shows(page, 1);
        assertThat(statuses()).containsExactly(RequestStatus.APPROVED, RequestStatus.RUNNING, RequestStatus.RUNNING);
    }

    /** Every further down without an up is a repetition of the first. */
    private static void repeat(Page page) {
        for (int i = 0; i < 5; i++) {
            page.keyboard().down("a");
            page.waitForTimeout(30);
        }
    }

    @Test
    void thePaneFollowsTheKeys() {
        Page page = inbox();
        waitUntilLive(page);

        page.keyboard().press("j");
        page.keyboard().press("a");
        shows(page, 1);
        assertThat(statuses()).containsOnly(RequestStatus.RUNNING);
        waitUntilLive(page);
        page.keyboard().press("a");

        shows(page, 2);
        assertThat(statuses()).containsExactly(RequestStatus.RUNNING, RequestStatus.APPROVED, RequestStatus.RUNNING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDecisionIsUndoneByMouseAndByKey(boolean byKey) {
        Page page = inbox();
        page.locator(APPROVE).click();
        shows(page, 1);
        assertThat(statuses().get(0)).isEqualTo(RequestStatus.APPROVED);
        picture(page, "inbox-undo");

        if (byKey) {
            page.keyboard().press("u");
        } else {
            page.locator("#flash form[data-undo] button").click();
        }

        shows(page, 0);
        assertThat(page.locator("#flash .flash")).containsText(submitted.get(0).number());
        assertThat(statuses()).containsOnly(RequestStatus.RUNNING);
        assertThat(page.locator("#pane .timeline")).containsText(text("engine.timeline.decision-undone", ZH));
        picture(page, "inbox-undone");
    }

    @Test
    void theOfferToUndoGoesAfterTenSeconds() {
        Page page = signedIn(DECIDER, ZH, ScreenSize.DESKTOP);
        page.clock().install();
        inbox(page);
        page.locator(APPROVE).click();
        assertThat(page.locator("#flash form[data-undo]")).isVisible();

        page.clock().fastForward(10_500);

        assertThat(page.locator("#flash form[data-undo]")).hasCount(0);
    }

    @Test
    void theChoiceSurvivesAReloadAndTheWayBack() {
        Page page = inbox();
        page.locator("[data-row][data-request='" + submitted.get(2).id() + "'] [data-open]")
                .click();
        shows(page, 2);

        page.reload();
        shows(page, 2);
        page.goBack();

        shows(page, 0);
    }

    @Test
    void theBarForSeveralIsInSightAndSaysHowMany() {
        Page page = inbox();
        Locator bar = page.locator(".batch-bar");
        assertThat(bar).isHidden();

        for (RequestView request : submitted) {
            page.locator("[data-request='" + request.id() + "'] input[type=checkbox]")
                    .check();
        }

        assertThat(bar).isInViewport();
        assertThat(page.locator("[data-batch-count]")).containsText("3");
        picture(page, "inbox-batch");
        page.locator("#list:not([data-settling])").waitFor();
        bar.locator("button").click();
        assertThat(page.locator("#flash form[data-undo] button")).isVisible();
        assertThat(statuses()).containsOnly(RequestStatus.APPROVED);
        // The scripts that handle keys run before the page has loaded.
        page.waitForLoadState();
        page.keyboard().press("u");
        assertThat(page.locator("#flash .flash")).containsText("已撤销");
        assertThat(statuses()).containsOnly(RequestStatus.RUNNING);
    }

    /** Works on slow connections too, without waiting for the row in between. */
    @ParameterizedTest
    @ValueSource(ints = {0, 400})
    void aCommentThatIsHalfWrittenIsThereAgainWhenItsRowIsChosenAgain(int latency) {
        Page page = inbox();
        slow(page, latency);
        Locator comment = page.locator("#pane #comment");
        comment.fill("还差一张发票");

        choose(page, 1);
        page.waitForTimeout(60);
        choose(page, 0);

        shows(page, 0);
        assertThat(comment).hasValue("还差一张发票");
        comment.fill("还差一张发票，请补");
        page.locator("h1").first().click();
        page.keyboard().press("j");
        shows(page, 1);
        assertThat(comment).hasValue("");
        comment.fill("同意");
        page.locator("h1").first().click();
        page.keyboard().press("k");
        shows(page, 0);
        assertThat(comment).hasValue("还差一张发票，请补");
        picture(page, "inbox-comment-kept");
        page.locator(APPROVE).click();
        shows(page, 1);
        assertThat(comment).hasValue("同意");
        assertThat(statuses().get(0)).isEqualTo(RequestStatus.APPROVED);
        page.locator("#flash form[data-undo] button").click();
        shows(page, 0);
        assertThat(comment).hasValue("");
    }

    /** The next request is opened only after the last save of the comment, and nothing is saved after that. */
    @Test
    void aCommentThatIsSentIsNotOfferedAgainAlthoughItWasSavedWhileItsRowWasLeft() {
        Page page = inbox();
        List<Route> saves = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        page.route("**/drafts/**", saves::add);
        page.onRequest(request -> {
            if (request.url().endsWith("/requests/" + submitted.get(1).id())) {
                opened.add(request.url());
            }
        });
        Locator comment = page.locator("#pane #comment");
        comment.fill("还差");
        page.waitForCondition(() -> saves.size() == 1);
        comment.fill("还差一张发票");

        choose(page, 1);
        saves.get(0).resume();
        page.waitForCondition(() -> saves.size() == 2);
        page.waitForTimeout(200);

        assertThat(opened).isEmpty();
        assertThat(serial(page)).hasValue("2");
        saves.get(1).resume();
        shows(page, 1);
        page.unroute("**/drafts/**");
        choose(page, 0);
        shows(page, 0);
        assertThat(comment).hasValue("还差一张发票");
        page.locator(APPROVE).click();
        shows(page, 1);
        page.locator("#flash form[data-undo] button").click();
        shows(page, 0);
        assertThat(comment).hasValue("");
    }

    private static Locator serial(Page page) {
        return page.locator("#pane input[name='draft.serial']").first();
    }

    private static void choose(Page page, int which) {
        page.locator("[data-row] [data-open]").nth(which).click();
    }

    private static void slow(Page page, int latency) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", latency);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }
}
