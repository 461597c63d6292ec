package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what keeps people from using a page, by axe and the rules of WCAG 2.2 AA. */
final class AccessibilityProblems {

    private static final List<String> LEVELS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> APPEARANCE =
            List.of("color-contrast", "target-size", "scrollable-region-focusable");
    private static final Set<String> SEVERE = Set.of("serious", "critical");

    private AccessibilityProblems() {}

    /** Serious and critical faults of the page on a light desktop, and of its appearance on a dark phone. */
    static List<String> of(Page page) {
        ViewportSize before = page.viewportSize();
        show(page, ScreenSize.DESKTOP, ColorScheme.LIGHT);
        List<String> light = found(page.url(), axe(page).withTags(LEVELS));
        show(page, ScreenSize.PHONE, ColorScheme.DARK);
        List<String> dark = found(page.url() + " (phone, dark)", axe(page).withRules(APPEARANCE));
        page.setViewportSize(before.width, before.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return Stream.concat(light.stream(), dark.stream()).toList();
    }

    /** Buttons that wait for a moment and colours that fade are measured at their end. */
    private static void show(Page page, ScreenSize screen, ColorScheme colours) {
        page.setViewportSize(screen.width, screen.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        assertThat(page.locator("[data-settling]")).hasCount(0);
        page.evaluate("""
                () => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))
                  .then(() => Promise.all(document.getAnimations()
                    .filter(motion => Number.isFinite(motion.effect.getComputedTiming().endTime))
                    .map(motion => motion.finished.catch(() => null))))""");
    }

    /** Without the elements that satisfy the rules, whose description takes most of the time. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> found(String where, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> SEVERE.contains(rule.getImpact()))
                .map(rule -> where + " " + rule.getId() + ": "
                        + rule.getNodes().stream().map(CheckedNode::getTarget).toList())
                .toList();
    }
}
