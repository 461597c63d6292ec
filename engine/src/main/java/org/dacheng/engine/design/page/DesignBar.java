package org.dacheng.engine.design.page;

import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The bar above every tab of a process.
 *
 * @param key of the process
 * @param basis and revision of the draft that the page shows; sent with every step
 * @param changed false while nothing differs from the published version
 * @param version number of the published version that the draft started from; 0 if there is none
 * @param changedBy name of the person who made the last step
 */
record DesignBar(
        String key,
        LocalText name,
        String icon,
        String basis,
        long revision,
        boolean changed,
        int version,
        @Nullable LocalText changedBy,
        @Nullable Instant changedAt,
        List<TabView> tabs,
        List<ProblemView> problems,
        List<ProblemView> warnings) {

    /** @param problems number of problems on the tab */
    record TabView(String path, boolean current, long problems) {}

    /**
     * A problem, or a warning.
     *
     * @param id of a warning; empty for a problem
     * @param element id of the element with the problem; empty for the tab as a whole
     * @param member of the element, such as {@code /validate/max}; empty for the element as a whole
     */
    record ProblemView(String id, String tab, String element, String member, LocalText name, String text) {

        /** The setting of that field that corrects it; null if there is no field to select. */
        public @Nullable String setting() {
            return field() == null ? null : member;
        }

        /** Id of the field to select on the form; null if there is none. */
        public @Nullable String field() {
            return tab.equals(DesignTab.FORM.path()) && !element.isEmpty() ? element : null;
        }
    }
}
