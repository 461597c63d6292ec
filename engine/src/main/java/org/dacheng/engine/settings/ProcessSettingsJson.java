package org.dacheng.engine.settings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.settings.ProcessSettings.Withdraw;
import org.jspecify.annotations.Nullable;

/** Content of {@code process.json}; a missing member is null. */
record ProcessSettingsJson(
        @Nullable LocalText name,
        @Nullable LocalText description,
        @Nullable LocalText group,
        @Nullable String icon,
        @Nullable StartersJson whoMayStart,
        @Nullable OnBehalfJson onBehalf,
        @Nullable List<String> owners,
        @Nullable NumberingJson numbering,
        @Nullable LocalText title,
        @Nullable List<String> summary,
        @Nullable Withdraw withdraw,
        boolean batchApproval,
        boolean allowWithoutApproval,
        @Nullable PrintJson print) {

    private static final LocalText NONE = LocalText.same("");
    private static final LocalText DEFAULT_GROUP = new LocalText("其他", "Other");
    private static final NumberingJson DAILY = new NumberingJson(null, "yyyyMMdd", null);

    /**
     * The settings, with defaults for missing members.
     *
     * @param key key of the process, the default prefix of its numbers
     */
    ProcessSettings settings(String key) {
        return new ProcessSettings(
                Objects.requireNonNullElse(name, NONE),
                Objects.requireNonNullElse(description, NONE),
                Objects.requireNonNullElse(group, DEFAULT_GROUP),
                Objects.requireNonNullElse(icon, "file-text"),
                whoMayStart == null ? new WhoMayStart(true, List.of(), List.of(), List.of()) : whoMayStart.starters(),
                onBehalf == null ? OnBehalf.NOBODY : onBehalf.settings(),
                list(owners),
                Objects.requireNonNullElse(numbering, DAILY).numbering(key),
                Objects.requireNonNullElse(title, ProcessSettings.USUAL_TITLE),
                list(summary),
                Objects.requireNonNullElse(withdraw, Withdraw.ANY_TIME),
                batchApproval,
                allowWithoutApproval,
                Objects.requireNonNullElse(print, PrintJson.USUAL).printLayout());
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Member {@code whoMayStart}. */
    record StartersJson(
            boolean everyone,
            @Nullable List<String> roles,
            @Nullable List<String> departments,
            @Nullable List<String> people) {

        private WhoMayStart starters() {
            return new WhoMayStart(everyone, list(roles), list(departments), list(people));
        }
    }

    /** Member {@code print}. */
    record PrintJson(
            @Nullable LocalText title,
            PrintLayout.@Nullable Paper paper,
            PrintLayout.@Nullable Orientation orientation,
            PrintLayout.@Nullable Columns layout,
            @Nullable Boolean decisions,
            @Nullable LocalText signatures,
            @Nullable LocalText footer) {

        private static final PrintJson USUAL = new PrintJson(null, null, null, null, null, null, null);

        private PrintLayout printLayout() {
            return new PrintLayout(
                    Objects.requireNonNullElse(title, NONE),
                    Objects.requireNonNullElse(paper, PrintLayout.Paper.A4),
                    Objects.requireNonNullElse(orientation, PrintLayout.Orientation.PORTRAIT),
                    Objects.requireNonNullElse(layout, PrintLayout.Columns.ONE),
                    Objects.requireNonNullElse(decisions, true),
                    Objects.requireNonNullElse(signatures, NONE),
                    Objects.requireNonNullElse(footer, NONE));
        }
    }

    /** Member {@code onBehalf}. */
    record OnBehalfJson(
            @Nullable List<String> roles,
            @Nullable List<String> departments,
            @Nullable List<String> people,
            OnBehalf.@Nullable Whom whom) {

        private OnBehalf settings() {
            WhoMayStart who = new WhoMayStart(false, list(roles), list(departments), list(people));
            return new OnBehalf(who, Objects.requireNonNullElse(whom, OnBehalf.Whom.OWN_DEPARTMENT));
        }
    }

    /** Member {@code numbering}. */
    record NumberingJson(
            @Nullable String prefix,
            @Nullable String date,
            @Nullable Integer digits) {

        private Numbering numbering(String key) {
            return new Numbering(
                    Objects.requireNonNullElseGet(prefix, () -> key.toUpperCase(Locale.ROOT)),
                    Objects.requireNonNullElse(date, ""),
                    Objects.requireNonNullElse(digits, 4));
        }
    }
}
