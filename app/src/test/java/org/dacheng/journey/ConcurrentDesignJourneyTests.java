package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dacheng.base.text.Languages;
import org.junit.jupiter.api.Test;

/**
 * Two designers edit one form at the same time, each without waiting for the other and with a page that shows the
 * changes of the other only after a while.
 */
class ConcurrentDesignJourneyTests extends BrowserJourney {

    private static final int ROUNDS = 60;
    private static final int FIELDS = 24;
    private static final String LABEL = "#drawer input[name='/label/zh_CN']";

    private final Random random = new Random(20);
    private String form = "";
    private int refusals;

    /** What a designer did in a round; the field is empty for an undo. */
    private record Edit(String kind, String field, String shown, String label) {}

    private static final class Editor {
        private final Page page;
        private final String sign;
        private int status;
        private int made;

        Editor(Page page, String sign) {
            this.page = page;
            this.sign = sign;
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

    /** In the end everything is there except for what its designer undid, or somebody replaced who had seen it. */
    @Test
    void nothingIsLostThatNobodyOverwroteKnowingly() {
        Editor first = new Editor(signedIn("hr", Languages.CHINESE, ScreenSize.DESKTOP), "甲");
        begin(first.page);
        Editor second = new Editor(signedIn("admin", Languages.CHINESE, ScreenSize.DESKTOP), "乙");
        second.page.navigate(form);
        long begin = System.nanoTime();
        Map<String, String> stored = stored(first.page);
        for (int round = 0; round < ROUNDS; round++) {
            List<Editor> editors = round % 2 == 0 ? List.of(first, second) : List.of(second, first);
            List<Edit> edits = new ArrayList<>();
            editors.forEach(editor -> edits.add(start(editor)));
            for (Editor editor : editors) {
                editor.page.waitForCondition(() -> editor.status != 0);
                assertThat(editor.page.locator("[data-designer][aria-busy]")).hasCount(0);
            }
            Map<String, String> now = stored(first.page);
            requireExplained(stored, now, editors, edits);
            stored = now;
        }
        first.page.reload();
        second.page.reload();
        assertThat(labels(first.page)).isEqualTo(stored);
        assertThat(labels(second.page)).isEqualTo(stored);
        System.out.printf(
                "designer: 20 two designers at once, %d and %d edits, %d refused, %.0f s: 0 lost%n",
                first.made, second.made, refusals, (System.nanoTime() - begin) / 1e9);
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
    private Edit start(Editor editor) {
        editor.status = 0;
        editor.made++;
        int kind = random.nextInt(20);
        if (kind < 3) {
            editor.page.locator("[data-undo-step]").click();
            return new Edit("undo", "", "", "");
        }
        List<String> fields = List.copyOf(labels(editor.page).keySet());
        String field = fields.get(random.nextInt(kind < 12 ? Math.min(5, fields.size()) : fields.size()));
        select(editor, field);
        String shown = Objects.requireNonNull(labels(editor.page).get(field));
        if (kind == 3) {
            editor.page.locator("#drawer [data-remove]").first().click();
            return new Edit("remove", field, shown, "");
        }
        String label = editor.sign + editor.made;
        editor.page.locator(LABEL).fill(label);
        editor.page.locator(LABEL).press("Enter");
        return new Edit("label", field, shown, label);
    }

    private static void select(Editor editor, String field) {
        editor.page.locator("#element-" + field + " .canvas-select").first().click();
        assertThat(editor.page.locator("#drawer [data-settings][action$='/fields/" + field + "']"))
                .hasCount(1);
    }

    /** Every difference is what an accepted edit was for, and what an accepted edit was for is there. */
    private void requireExplained(
            Map<String, String> before, Map<String, String> now, List<Editor> editors, List<Edit> edits) {
        Set<String> open = new HashSet<>(before.keySet());
        open.addAll(now.keySet());
        open.removeIf(id -> Objects.equals(before.get(id), now.get(id)));
        boolean undone = false;
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (!editors.get(i).succeeded()) {
                refusals++;
                requireTold(editors.get(i).page, edit);
            } else if (edit.kind().equals("undo")) {
                undone = true;
            } else {
                assertThat(edit.shown()).as("what %s replaces", edit).isEqualTo(before.get(edit.field()));
                boolean otherUndid = edits.stream().anyMatch(one -> one.kind().equals("undo"));
                if (!otherUndid) {
                    assertThat(now.getOrDefault(edit.field(), ""))
                            .as("%s", edit)
                            .isEqualTo(edit.label());
                }
                open.remove(edit.field());
            }
        }
        assertThat(open).as("changed by nobody: %s to %s", before, now).hasSizeLessThanOrEqualTo(undone ? 2 : 0);
    }

    /** A designer whose edit is refused is told why, and what was typed is still there. */
    private static void requireTold(Page page, Edit edit) {
        assertThat(page.locator("#drawer [role=alert], #flash [role=alert]").first())
                .isVisible();
        Locator label = page.locator(LABEL);
        if (edit.kind().equals("label") && label.count() > 0) {
            assertThat(label).hasValue(edit.label());
        }
    }

    /** The label of every field by its id, as the page shows it. */
    private static Map<String, String> labels(Page page) {
        return labels(page, "async () => document");
    }

    private Map<String, String> stored(Page page) {
        return labels(
                page,
                "async () => new DOMParser().parseFromString(" + "await (await fetch('" + form
                        + "')).text(), 'text/html')");
    }

    private static Map<String, String> labels(Page page, String source) {
        Object found =
                page.evaluate("async () => [...(await (" + source + ")()).querySelectorAll('#list- > li')].map(li => ["
                        + "li.dataset.element, li.querySelector('.field-label').textContent.trim()])");
        Map<String, String> labels = new LinkedHashMap<>();
        for (Object one : (List<?>) found) {
            List<?> pair = (List<?>) one;
            labels.put((String) pair.get(0), (String) pair.get(1));
        }
        return labels;
    }
}
