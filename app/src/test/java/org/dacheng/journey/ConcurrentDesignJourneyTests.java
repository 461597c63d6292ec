package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dacheng.base.text.Languages;
import org.dacheng.forms.design.DesignDrafts;
import org.dacheng.journey.DesignedLabels.Edit;
import org.dacheng.journey.DesignedLabels.Outcome;
import org.dacheng.people.actor.Actors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two designers edit one form at the same time, each without waiting for the other and with a page that shows the
 * changes of the other only after a while.
 */
class ConcurrentDesignJourneyTests extends BrowserJourney {

    private static final int ROUNDS = 20;
    private static final int FIELDS = 10;
    private static final int OFTEN_CHANGED = 4;
    private static final String LABEL = "#drawer input[name='/label/zh_CN']";

    /** Types a label at once, so that no answer comes in between, and returns the one that the drawer showed. */
    private static final String REPLACE = """
            (input, label) => {
              input.focus();
              input.value = label;
              input.dispatchEvent(new Event('input', { bubbles: true }));
              return input.defaultValue;
            }
            """;

    @Autowired
    private DesignDrafts drafts;

    @Autowired
    private Actors actors;

    private final Random random = new Random(20);
    private String form = "";

    private static final class Editor {
        private final Page page;
        private final String person;
        private int status;
        private int made;
        private int undone;
        private int refused;
        private String last = "";

        Editor(Page page, String person) {
            this.page = page;
            this.person = person;
            page.onResponse(answer -> {
                if (answer.request().method().equals("POST") && answer.url().contains("/design/")) {
                    status = answer.status();
                }
            });
        }

        boolean succeeded() {
            return status < 300;
        }
    }

    /** What each did is there, what was undone is not, and nothing is replaced that its designer had not seen. */
    @Test
    void whatEachDesignerDidIsThereExceptForWhatWasUndone() {
        Editor first = new Editor(signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP), "hr");
        begin(first.page);
        Editor second = new Editor(signedIn("admin", Languages.CHINESE, ScreenSize.DESKTOP), "admin");
        second.page.navigate(form);
        long begin = System.nanoTime();
        List<DesignedLabels> possible = List.of(new DesignedLabels(stored()));
        for (int round = 0; round < ROUNDS; round++) {
            Editor sooner = round % 2 == 0 ? first : second;
            Editor later = round % 2 == 0 ? second : first;
            Edit one = start(sooner, possible);
            Edit other = start(later, possible);
            Outcome oneDone = finish(sooner, one);
            Outcome otherDone = finish(later, other);
            possible = explained(possible, oneDone, otherDone);
        }
        first.page.reload();
        second.page.reload();
        assertThat(labels(first.page)).isEqualTo(stored());
        assertThat(labels(second.page)).isEqualTo(stored());
        assertThat(first.undone + second.undone).isPositive();
        System.out.printf(
                "designer: 20 two designers at once, %d and %d edits, %d refused, %.0f s: 0 lost%n",
                first.made, second.made, first.refused + second.refused, (System.nanoTime() - begin) / 1e9);
    }

    private void begin(Page page) {
        page.navigate("/design");
        page.locator("#name").fill("两人同时设计");
        page.locator("#name").press("Enter");
        page.waitForURL("**/form");
        form = page.url();
        page.locator("a[href$='/form/lines']").click();
        String lines = IntStream.rangeClosed(1, FIELDS).mapToObj(i -> "问题" + i).collect(Collectors.joining("\n"));
        page.locator("#design-dialog textarea").fill(lines);
        assertThat(page.locator("#line-preview tbody tr")).hasCount(FIELDS);
        page.locator("#design-dialog .btn-primary").click();
        assertThat(page.locator("#list- > li")).hasCount(FIELDS);
        assertThat(page.locator("[data-designer][aria-busy]")).hasCount(0);
    }

    /** Most edits are labels, often of the same few fields. */
    private Edit start(Editor editor, List<DesignedLabels> possible) {
        editor.status = 0;
        editor.made++;
        int kind = random.nextInt(20);
        // The other may overwrite one of the two at the same moment.
        boolean canUndo = possible.stream().allMatch(state -> state.undoable(editor.person) >= 2);
        if (kind < 5 && canUndo) {
            editor.last = "";
            editor.page.locator("[data-undo-step]").click();
            return new Edit.Undo();
        }
        Map<String, String> seen = labels(editor.page);
        // Labels that one designer types into a field within two seconds are one step.
        List<String> fields = seen.keySet().stream()
                .filter(field -> !field.equals(editor.last))
                .toList();
        int among = kind < 14 ? Math.min(OFTEN_CHANGED, fields.size()) : fields.size();
        String field = fields.get(random.nextInt(among));
        editor.last = field;
        select(editor, field);
        String shown = Objects.requireNonNull(labels(editor.page).get(field));
        if (kind == 19) {
            editor.page.locator("#drawer [data-remove]").first().click();
            return new Edit.Removal(field, shown);
        }
        String label = editor.person + editor.made;
        String replaced = String.valueOf(editor.page.locator(LABEL).evaluate(REPLACE, label));
        editor.page.locator(LABEL).press("Enter");
        return new Edit.Label(field, replaced, label);
    }

    private static void select(Editor editor, String field) {
        editor.page.locator("#element-" + field + " .canvas-select").first().click();
        assertThat(editor.page.locator("#drawer [data-settings][action$='/fields/" + field + "']"))
                .hasCount(1);
    }

    private static Outcome finish(Editor editor, Edit edit) {
        editor.page.waitForCondition(() -> editor.status != 0);
        assertThat(editor.page.locator("[data-designer][aria-busy]")).hasCount(0);
        boolean accepted = editor.succeeded();
        if (!accepted) {
            editor.refused++;
            requireTold(editor.page, edit);
        } else if (edit instanceof Edit.Undo) {
            editor.undone++;
        }
        return new Outcome(editor.person, edit, accepted);
    }

    private List<DesignedLabels> explained(List<DesignedLabels> possible, Outcome one, Outcome other) {
        Map<String, String> now = stored();
        List<DesignedLabels> after = new ArrayList<>();
        possible.forEach(state -> after.addAll(state.after(one, other, now)));
        assertThat(after)
                .as(() -> one + " and " + other + " led from " + possible.get(0).labels() + " to " + now)
                .isNotEmpty();
        return after.stream().distinct().toList();
    }

    /** A designer whose edit is refused is told why, and what was typed is still there. */
    private static void requireTold(Page page, Edit edit) {
        assertThat(page.locator("#drawer [role=alert], #flash [role=alert]").first())
                .isVisible();
        Locator label = page.locator(LABEL);
        if (edit instanceof Edit.Label typed && label.count() > 0) {
            assertThat(label).hasValue(typed.label());
        }
    }

    private Map<String, String> stored() {
        String key = form.replaceAll(".*/design/(.*)/form.*", "$1");
        Map<String, String> labels = new HashMap<>();
        drafts.find(actors.of("hr", "test"), key)
                .orElseThrow()
                .content()
                .file("form")
                .path("components")
                .forEach(field -> labels.put(
                        field.path("id").asText(),
                        field.at("/label/zh_CN").asText(field.path("label").asText())));
        return labels;
    }

    /** The label of every field by its id, as the page shows it. */
    private static Map<String, String> labels(Page page) {
        Object found = page.evaluate("[...document.querySelectorAll('#list- > li')].map(li => ["
                + "li.dataset.element, li.querySelector('.field-label').textContent.trim()])");
        Map<String, String> labels = new LinkedHashMap<>();
        for (Object one : (List<?>) found) {
            List<?> pair = (List<?>) one;
            labels.put((String) pair.get(0), (String) pair.get(1));
        }
        return labels;
    }
}
