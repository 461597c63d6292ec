package org.dacheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.forms.option.OptionLists;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page is checked for accessibility, once for each route. Pages are found by following links, so that a new page
 * needs no line here; a new page that no link leads to fails.
 */
class AccessibilityJourneyTests extends BrowserJourney {

    private static final Pattern FILE = Pattern.compile(".*(\\.(xlsx|zip|bpmn|yaml)|/pdf|/api-docs)$");
    private static final int SLOWEST = 60_000;
    private static final Pattern HREF = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");

    /** Parts of pages that scripts load, files, and addresses that lead on to a page. */
    private static final Set<String> NO_PAGES = Set.of(
            "/admin",
            "/admin/audit/verification",
            "/attachments/{id}",
            "/attachments/{id}/picture",
            "/attachments/{id}/preview",
            "/forms/amount-words",
            "/requests/related",
            "/design/{key}/form/places",
            "/design/{key}/form/fields/{id}/names",
            "/design/{key}/preview/form",
            "/design/{key}",
            "/design/{key}/form/changes",
            "/design/{key}/flow/changes",
            "/design/{key}/flow/nodes/{id}/names",
            "/design/{key}/flow/places",
            "/inbox/count",
            "/notices/count",
            "/okr/cycles/{id}/remaining",
            "/okr/dashboard/trend",
            "/okr/export/count",
            "/okr/imports/line",
            "/okr/imports/{id}/run",
            "/okr/key-results/{id}/evidence",
            "/okr/map/departments/{id}",
            "/okr/map/{objective}/contributors",
            "/okr/objectives/{id}/alignment-candidates",
            "/people/search",
            "/requests/{id}/readers",
            "/sign-in/session",
            "/tasks/{id}");

    /** Pages that other journeys check on their way, and the first page on an empty database. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/design/imports/workbook",
            "/okr/carry-over",
            "/okr/imports/{id}",
            "/requests/{id}/resubmission",
            "/setup");

    @Autowired
    private Requests requests;

    @Autowired
    private Actors actors;

    @Autowired
    private ProcessPackages packages;

    @Autowired
    private OptionLists lists;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private final Set<String> visited = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void noPageHasASevereFault() {
        Actor employee = actors.of("employee", "test");
        Actor hr = actors.of("hr", "test");
        String parking = "parking-" + Ids.next();
        publishFillableForOthers(hr, parking);
        lists.create(hr, "offices-" + Ids.next(), LocalText.same("Offices"));
        String day = "2026-12-08";
        Map<String, Object> answers =
                Map.of("kind", "annual", "period", Map.of("from", day, "to", day), "reason", "Rest");
        RequestView request = requests.submit(employee, new SubmitRequest("leave", answers, Map.of(), null));
        try {
            visited.add("/sign-in");
            visit(window(Locale.ENGLISH, ScreenSize.DESKTOP), "/sign-in");
            follow(signedIn("manager", Locale.ENGLISH, ScreenSize.DESKTOP), "/okr/departments/rd");
            follow(signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP), "/start/" + parking + "/submitter");
            follow(signedIn("employee", Locale.ENGLISH, ScreenSize.DESKTOP), "/");
            follow(signedIn("admin", Languages.CHINESE, ScreenSize.DESKTOP), "/");
        } finally {
            requests.withdraw(employee, request.id(), null);
        }
        assertThat(faults).isEmpty();
        assertThat(patterns().map(PathPattern::getPatternString).filter(this::isMissing))
                .isEmpty();
    }

    private void publishFillableForOthers(Actor hr, String key) {
        JsonNode process = Json.tree("""
                {"name": {"zh_CN": "停车位", "en": "Parking"}, "owners": ["hr"],
                 "onBehalf": {"people": ["hr"], "whom": "anyone"}}""");
        JsonNode form = Json.tree("""
                {"type": "default", "components": [{"type": "textfield", "key": "place", "label": "Place"}]}""");
        JsonNode flow = Json.tree("""
                {"nodes": [{"type": "approval", "id": "one", "name": "One",
                            "approvers": [{"rule": "people", "people": ["legal"]}]}]}""");
        packages.publish(hr, key, new ProcessPackage(process, form, flow));
    }

    private boolean isMissing(String route) {
        return !visited.contains(route)
                && !NO_PAGES.contains(route)
                && !ELSEWHERE.contains(route)
                && !FILE.matcher(route).matches();
    }

    private void follow(Page page, String first) {
        page.setDefaultNavigationTimeout(SLOWEST);
        Deque<String> next = new ArrayDeque<>(List.of("/", first));
        Set<String> queued = new HashSet<>();
        while (!next.isEmpty()) {
            String url = next.remove();
            if (visited.add(route(url).orElse(url))) {
                visit(page, url);
            }
            for (String link : links(page, url)) {
                route(link).filter(queued::add).ifPresent(route -> next.add(link));
            }
        }
    }

    private void visit(Page page, String url) {
        Response response = page.navigate(url);
        String type = Objects.requireNonNullElse(response.headerValue("content-type"), "");
        if (response.ok() && type.startsWith("text/html")) {
            faults.addAll(AccessibilityProblems.of(page));
        } else {
            faults.add(url + " answers " + response.status() + " " + type);
        }
    }

    private static List<String> links(Page page, String url) {
        return HREF.matcher(page.context().request().get(url).text())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    private Optional<String> route(String link) {
        PathContainer path = PathContainer.parsePath(link.replaceFirst("\\?.*", ""));
        return patterns()
                .filter(pattern -> pattern.matches(path))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .findFirst()
                .filter(route ->
                        !NO_PAGES.contains(route) && !FILE.matcher(route).matches());
    }

    private Stream<PathPattern> patterns() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream())
                .filter(pattern -> !pattern.getPatternString().startsWith("/api/"));
    }
}
