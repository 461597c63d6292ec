package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.feed.KeyResultFeeds;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** Visibility of goals of a running cycle, on all pages and in the API; see {@link GoalVisibilityFixture}. */
@SampleCompanyWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalVisibilityTests {

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    @Autowired
    Alignments alignments;

    @Autowired
    KeyResultFeeds feeds;

    @Autowired
    GoalVisibilityFixture hidden;

    private final Map<String, ObjectiveView> secrets = new LinkedHashMap<>();
    private final Map<String, ObjectiveView> own = new LinkedHashMap<>();
    private CycleView cycle;
    private ObjectiveView parent;
    private ObjectiveView child;

    @BeforeAll
    void goalsOfEveryVisibility() {
        cycle = goals.openCycle();
        parent = goals.agreed(goals.draft(cycle, "employee", "Above all", "one"));
        goals.objectives.change(goals.actor("employee"), parent.id(), rollUp());
        child = goals.agreed(goals.draft(cycle, "employee", "Below all", "one"));
        for (String actor : GoalVisibilityFixture.ACTORS) {
            own.put(actor, goals.draft(cycle, actor, "Own of " + actor, "one"));
        }
        for (String visibility : GoalVisibilityFixture.KINDS) {
            secrets.put(visibility, secret(visibility));
        }
    }

    private static ObjectiveEdit rollUp() {
        return new ObjectiveEdit(null, null, null, null, null, RollUp.BOTH, null, null);
    }

    /** A goal aligned to a visible parent and with a visible child, with a data source, a check-in and a comment. */
    private ObjectiveView secret(String kind) {
        ObjectiveView made = hidden.draft(cycle, kind, "Secret " + kind);
        alignments.request(goals.actor("employee"), made.id(), parent.id(), null);
        alignments.request(goals.actor("employee"), child.id(), made.id(), null);
        ObjectiveView settled = hidden.settled(kind, made);
        feeds.set(goals.actor("employee"), result(made), "push", JsonNodeFactory.instance.objectNode());
        return settled;
    }

    /** Looks up a goal on one page or API operation. */
    private interface GoalCheck {
        boolean shows(String actor, ObjectiveView goal) throws Exception;
    }

    private Map<String, GoalCheck> goalChecks() {
        Map<String, GoalCheck> faces = new LinkedHashMap<>();
        faces.put("its page", (actor, goal) -> isThere(actor, "/okr/objectives/" + goal.id()));
        faces.put("its owner's page", (actor, goal) -> isOn(actor, "/okr/people/employee?cycle=" + cycle.id(), goal));
        faces.put("the list", (actor, goal) -> isOn(actor, "/okr/list?cycle=" + cycle.id(), goal));
        faces.put("search of the list", this::isFound);
        faces.put("the map", (actor, goal) -> isOn(actor, "/okr/map/" + parent.id() + "/contributors", goal));
        faces.put("search of the map", this::isCounted);
        faces.put("its place on the map", (actor, goal) -> isThere(actor, "/okr/map/" + goal.id() + "/contributors"));
        faces.put("changes", (actor, goal) -> isOn(actor, "/okr/changes?cycle=" + cycle.id(), goal));
        faces.put(
                "API: changes",
                (actor, goal) -> isOn(actor, "/api/v1/okr/changes?limit=200&cycle=" + cycle.id(), goal));
        faces.put("contributors", (actor, goal) -> isOn(actor, "/okr/objectives/" + parent.id(), goal));
        faces.put("parents", (actor, goal) -> isOn(actor, "/okr/objectives/" + child.id(), goal));
        faces.put(
                "parts of a figure",
                (actor, goal) -> isOn(actor, "/okr/objectives/" + parent.id() + "/explanation", goal));
        faces.put("its figure", (actor, goal) -> isThere(actor, "/okr/objectives/" + goal.id() + "/explanation"));
        faces.put(
                "figures of its key results",
                (actor, goal) -> isThere(actor, "/okr/key-results/" + result(goal) + "/explanation"));
        faces.put("what could be aligned to", this::isOffered);
        faces.put("what feeds it", (actor, goal) -> isThere(actor, "/okr/key-results/" + result(goal) + "/evidence"));
        faces.put(
                "API: its source",
                (actor, goal) -> isThere(actor, "/api/v1/okr/key-results/" + result(goal) + "/source"));
        faces.put(
                "API: what a check-in said before",
                (actor, goal) -> isThere(actor, "/api/v1/okr/check-ins/" + hidden.firstCheckIn(goal) + "/trace"));
        faces.put("the workbook", (actor, goal) -> isInWorkbook(actor, "/okr/export.xlsx?cycle=" + cycle.id(), goal));
        faces.put("API: goal", (actor, goal) -> isThere(actor, "/api/v1/okr/objectives/" + goal.id()));
        faces.put(
                "API: goals",
                (actor, goal) -> isOn(actor, "/api/v1/okr/objectives?limit=200&cycle=" + cycle.id(), goal));
        faces.put("API: search", (actor, goal) -> isOn(actor, searched("/api/v1/okr/objectives", goal), goal));
        faces.put(
                "API: comments", (actor, goal) -> isThere(actor, "/api/v1/okr/objectives/" + goal.id() + "/comments"));
        faces.put(
                "API: check-ins",
                (actor, goal) -> isThere(actor, "/api/v1/okr/key-results/" + result(goal) + "/check-ins"));
        faces.put(
                "API: what feeds it",
                (actor, goal) -> isThere(actor, "/api/v1/okr/key-results/" + result(goal) + "/evidence"));
        faces.put(
                "API: figure", (actor, goal) -> isThere(actor, "/api/v1/okr/objectives/" + goal.id() + "/explanation"));
        faces.put(
                "API: figure of a key result",
                (actor, goal) -> isThere(actor, "/api/v1/okr/key-results/" + result(goal) + "/explanation"));
        faces.put(
                "API: parts of a figure",
                (actor, goal) -> isOn(actor, "/api/v1/okr/objectives/" + parent.id() + "/explanation", goal));
        faces.put("API: parents", (actor, goal) -> isOn(actor, "/api/v1/okr/objectives/" + child.id(), goal));
        faces.put(
                "API: workbook",
                (actor, goal) -> isInWorkbook(actor, "/api/v1/okr/export.xlsx?cycle=" + cycle.id(), goal));
        return faces;
    }

    Stream<Arguments> everyFaceAndVisibility() {
        return goalChecks().entrySet().stream()
                .flatMap(face -> GoalVisibilityFixture.KINDS.stream()
                        .map(visibility -> Arguments.of(face.getKey(), visibility, face.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyFaceAndVisibility")
    void isSeen(String name, String visibility, GoalCheck face) throws Exception {
        assertThat(GoalVisibilityFixture.marks(actor -> face.shows(actor, secrets.get(visibility))))
                .as(name)
                .isEqualTo(GoalVisibilityFixture.expected(visibility));
    }

    /** Managers' pages open only for some people and show no drafts; they show no more goals than other pages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/okr/team?of=manager&cycle=",
                "/okr/team?of=director&all=yes&cycle=",
                "/okr/team/people/employee?cycle=",
                "/api/v1/okr/team?of=manager&cycle="
            })
    void managersSeeNoMoreOnTheirPages(String address) throws Exception {
        for (Map.Entry<String, ObjectiveView> secret : secrets.entrySet()) {
            for (String actor : GoalVisibilityFixture.ACTORS) {
                boolean expected = GoalVisibilityFixture.sees(actor, secret.getKey());
                GoalPageFixture.PageResponse page = goals.open(web, actor, address + cycle.id());
                assertThat(page.text().contains(secret.getValue().title()))
                        .as("%s for %s", secret.getKey(), actor)
                        .isIn(false, expected && page.status() == 200);
            }
        }
        assertThat(goals.open(web, "director", address + cycle.id()).text())
                .as("what everybody sees")
                .contains(secrets.get("everyone").title());
    }

    /** For people who may not see a goal, every operation on it reports that it does not exist. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PATCH | objectives/{goal}                          | {"title": "TOO LONG"}
            POST  | objectives/{goal}/comments                 | {"comment": "x", "keyResultId": "none-such"}
            POST  | objectives/{goal}/scores                   | {"byManager": true, "whole": {"score": 7}}
            PUT   | objectives/{goal}/weights                  | {"weights": {}}
            POST  | objectives/{goal}/key-results              | {"title": "TOO LONG"}
            PATCH | key-results/{result}                       | {"title": "TOO LONG"}
            POST  | key-results/{result}/check-ins             | {"confidence": "on-track", "done": "TOO LONG"}
            PUT   | key-results/{result}/source                | {"source": "none-such"}
            PUT   | key-results/{result}/fed-value             | {}
            PUT   | check-ins/{check-in}                       | {"confidence": "on-track", "done": "TOO LONG"}
            POST  | alignments                                 | {"childId": "{own}", "parentId": "{goal}", "keyResultId": "none-such"}
            """)
    void cannotBeFoundByWriting(String method, String path, String body) throws Exception {
        for (String kind : GoalVisibilityFixture.KINDS) {
            assertThat(GoalVisibilityFixture.marks(actor -> isKnown(actor, method, path, body, secrets.get(kind))))
                    .as(kind)
                    .isEqualTo(GoalVisibilityFixture.expected(kind));
        }
    }

    private boolean isKnown(String actor, String method, String path, String body, ObjectiveView goal)
            throws Exception {
        GoalPageFixture.PageResponse answer = goals.call(
                web,
                actor,
                "en",
                HttpMethod.valueOf(method),
                "/api/v1/okr/" + named(path, actor, goal),
                named(body, actor, goal));
        assertThat(answer.status()).as(answer.text()).isIn(403, 404, 409, 422);
        assertThat(answer.text()).doesNotContain(goal.title());
        return answer.status() != 404;
    }

    private String named(String text, String actor, ObjectiveView goal) {
        return text.replace("TOO LONG", "x".repeat(20_001))
                .replace("{goal}", goal.id())
                .replace("{result}", result(goal))
                .replace("{check-in}", hidden.firstCheckIn(goal))
                .replace("{own}", own.get(actor).id());
    }

    private boolean isThere(String actor, String address) throws Exception {
        int status = goals.open(web, actor, address).status();
        assertThat(status).as(address).isIn(200, 404);
        return status == 200;
    }

    private boolean isOn(String actor, String address, ObjectiveView goal) throws Exception {
        GoalPageFixture.PageResponse page = goals.open(web, actor, address);
        assertThat(page.status()).as(address).isEqualTo(200);
        boolean named = page.text().contains(goal.title());
        assertThat(named || !page.text().contains(goal.id()))
                .as("neither name nor id at %s", address)
                .isTrue();
        return named;
    }

    /** Detects the goal by its link, because the page repeats the search text. */
    private boolean isFound(String actor, ObjectiveView goal) throws Exception {
        return goals.open(web, actor, searched("/okr/list", goal)).text().contains("/okr/objectives/" + goal.id());
    }

    /** Detects the goal by the value of its button, because the page repeats the search text. */
    private boolean isOffered(String actor, ObjectiveView goal) throws Exception {
        String address = "/okr/objectives/" + own.get(actor).id() + "/alignment-candidates";
        return goals.open(web, actor, searched(address, goal)).text().contains("value=\"" + goal.id() + "\"");
    }

    /** Number of search results, before any of them is opened. */
    private boolean isCounted(String actor, ObjectiveView goal) throws Exception {
        GoalPageFixture.PageResponse found = goals.open(web, actor, searched("/okr/map", goal));
        assertThat(found.text()).containsPattern("找到 1 个|没有符合");
        return found.text().contains("找到 1 个");
    }

    private boolean isInWorkbook(String actor, String address, ObjectiveView goal) throws Exception {
        byte[] workbook = web.perform(GoalPageFixture.as(actor, get(address)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String cells = cells(workbook);
        assertThat(cells).contains("Above all");
        String kind = goal.title().substring("Secret ".length());
        boolean named = cells.contains(goal.title());
        assertThat(cells.contains("Result " + kind)).isEqualTo(named);
        assertThat(cells.contains("Said " + kind)).isEqualTo(named);
        return named;
    }

    private static String cells(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("goals", ".xlsx");
        try {
            Files.write(file, workbook);
            return cells(file);
        } finally {
            Files.delete(file);
        }
    }

    private static String cells(Path workbook) throws IOException {
        StringBuilder cells = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                cells.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return cells.toString();
    }

    private String searched(String address, ObjectiveView goal) {
        return address + "?cycle=" + cycle.id() + "&q=" + goal.title();
    }

    private static String result(ObjectiveView goal) {
        return goal.keyResults().get(0).id();
    }
}
