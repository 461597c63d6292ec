package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;

/** The settings of the tab Basics in {@code process.json} as sentences. */
final class BasicsSettings {

    private static final SettingsGroup PROCESS = new SettingsGroup(
            "process",
            false,
            List.of(
                    SettingSentence.of("name", new Setting.Texts("/name", false)),
                    SettingSentence.of("description", new Setting.Texts("/description", true)),
                    SettingSentence.of("group", new Setting.Texts("/group", false)),
                    SettingSentence.of("icon", new Setting.Reference("/icon", Setting.Source.ICONS, false))));

    private static final SettingsGroup REQUESTS = new SettingsGroup(
            "requests",
            false,
            List.of(
                    SettingSentence.of(
                            "numbering",
                            new Setting.Line("/numbering/prefix"),
                            new Setting.Choice("/numbering/date", List.of("", "yyyy", "yyyyMM", "yyyyMMdd"), ""),
                            new Setting.Whole("/numbering/digits", 1, 10)),
                    SettingSentence.of("title", new Setting.Texts("/title", false, true)),
                    SettingSentence.of("summary", new Setting.Reference("/summary", Setting.Source.FIELDS, true))));

    private static final SettingsGroup RIGHTS = new SettingsGroup(
            "rights",
            false,
            List.of(
                    SettingSentence.of(
                            "withdraw",
                            new Setting.Choice(
                                    "/withdraw", List.of("any-time", "before-first-decision", "never"), "any-time")),
                    SettingSentence.of("batch-approval", new Setting.Toggle("/batchApproval", false)),
                    SettingSentence.of("without-approval", new Setting.Toggle("/allowWithoutApproval", false))));

    /** Without {@code whoMayStart}, everybody may start a process; once it is there, those it names. */
    static List<SettingsGroup> groups(ObjectNode process) {
        return List.of(
                PROCESS, people(!process.has("whoMayStart")), REQUESTS, RIGHTS, onBehalf(process.has("onBehalf")));
    }

    /** @param everyone whether everybody may start the process if nothing is set */
    private static SettingsGroup people(boolean everyone) {
        return new SettingsGroup(
                "people",
                false,
                List.of(
                        SettingSentence.of("everyone", new Setting.Toggle("/whoMayStart/everyone", everyone, true)),
                        SettingSentence.of(
                                "starters",
                                starters("/departments", Setting.Source.DEPARTMENTS),
                                starters("/roles", Setting.Source.ROLES),
                                starters("/people", Setting.Source.PEOPLE)),
                        SettingSentence.of("owners", new Setting.Reference("/owners", Setting.Source.PEOPLE, true))));
    }

    /** Kept when nobody is chosen any more: without them everybody may start the process. */
    private static Setting starters(String member, Setting.Source source) {
        return new Setting.Reference("/whoMayStart" + member, source, true, true);
    }

    private static SettingsGroup onBehalf(boolean used) {
        return new SettingsGroup(
                "on-behalf",
                !used,
                List.of(
                        SettingSentence.of(
                                "whom",
                                new Setting.Choice(
                                        "/onBehalf/whom",
                                        List.of("own-department", "own-reports", "anyone"),
                                        "own-department")),
                        SettingSentence.of(
                                "on-behalf",
                                new Setting.Reference("/onBehalf/departments", Setting.Source.DEPARTMENTS, true),
                                new Setting.Reference("/onBehalf/roles", Setting.Source.ROLES, true),
                                new Setting.Reference("/onBehalf/people", Setting.Source.PEOPLE, true))));
    }

    private BasicsSettings() {}
}
