package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.Setting.Source;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;

/** The settings of nodes, branches and the flow as a whole. */
final class NodeSettings {

    private static final int LEVELS = 20;

    private static final List<Setting.EntryKind> RULES = List.of(
            rule("direct-manager", null),
            rule("nth-manager", SettingSentence.of("rule-level", new Setting.Whole("/n", 1, LEVELS))),
            rule("manager-chain", SettingSentence.of("rule-up-to", new Setting.Whole("/upTo", 1, LEVELS))),
            rule("department-head", SettingSentence.of("rule-department", new Setting.Whole("/level", 1, LEVELS))),
            rule(
                    "role",
                    SettingSentence.of(
                            "rule-role",
                            new Setting.Reference("/role", Source.ROLES, false),
                            new Setting.Choice("/scope", List.of("company", "department"), "company"))),
            rule("people", SettingSentence.of("rule-people", new Setting.Reference("/people", Source.PEOPLE, true))),
            rule(
                    "person-field",
                    SettingSentence.of("rule-field", new Setting.Reference("/field", Source.PERSON_FIELDS, false))),
            rule(
                    "submitter-choice",
                    SettingSentence.of(
                            "rule-choice",
                            Setting.Reference.alone("/from/role", Source.ROLES, false),
                            Setting.Reference.alone("/from/people", Source.PEOPLE, true),
                            new Setting.Toggle("/several", false))),
            rule("submitter", null));

    private static final SettingSentence NAME = SettingSentence.of("node-name", new Setting.Texts("/name", false));

    private static final Setting APPROVER_RULES = new Setting.Entries("/approvers", "rule", RULES);

    private static final Setting COPY_RULES = new Setting.Entries("/people", "rule", RULES);

    private static final SettingSentence APPROVERS = SettingSentence.of("node-approvers", APPROVER_RULES);

    private static final SettingSentence PEOPLE = SettingSentence.of("node-people", COPY_RULES);

    private static final SettingSentence SIGNING =
            SettingSentence.of("node-signing", new Setting.Choice("/signing", List.of("all", "any", "in-turn"), "all"));

    private static final SettingSentence NOBODY = SettingSentence.of(
            "node-nobody",
            new Setting.Choice("/whenNobody/do", List.of("process-owner", "hand-to", "approve", "refuse"), ""),
            new Setting.Reference("/whenNobody/person", Source.PEOPLE, false));

    private static final SettingSentence SUBMITTER = SettingSentence.of(
            "node-submitter",
            new Setting.Choice("/whenSubmitter", List.of("manager", "department-head", "pass", "decide"), "manager"));

    private static final SettingSentence REFUSAL = SettingSentence.of(
            "node-refusal",
            new Setting.OneOf(
                    "/refusal",
                    List.of(
                            refusal("end", "end"),
                            refusal("submitter", "submitter"),
                            refusal("end-or-submitter", "end", "submitter"),
                            refusal("submitter-or-end", "submitter", "end")),
                    "end"));

    private static final SettingSentence COMMENT =
            SettingSentence.of("node-comment", new Setting.Toggle("/commentRequired", false));

    private static final SettingSentence FIELDS =
            SettingSentence.of("node-fields", new Setting.PerField("/fields", List.of("edit", "read", "hidden")));

    private static final SettingSentence OTHERWISE = SettingSentence.of(
            "node-otherwise", new Setting.Choice("/otherwise", List.of("read", "edit", "hidden"), "read"));

    private static final SettingSentence WHEN = SettingSentence.of("branch-when", new Setting.Condition("/when"));

    private static final SettingSentence DUPLICATES = SettingSentence.of(
            "flow-duplicates",
            new Setting.Choice("/duplicates", List.of("consecutive", "later", "never"), "consecutive"));

    private static Setting.EntryKind rule(String name, @Nullable SettingSentence sentence) {
        return new Setting.EntryKind(name, sentence);
    }

    private static Setting.Alternative refusal(String name, String... targets) {
        ArrayNode value = JsonNodeFactory.instance.arrayNode();
        List.of(targets).forEach(value::add);
        return new Setting.Alternative(name, value);
    }

    /** Settings of the flow as a whole. */
    static List<SettingsGroup> ofFlow() {
        return List.of(new SettingsGroup("flow", false, List.of(DUPLICATES)));
    }

    /** @param conditional whether it is taken under a condition: not that of a parallel node, nor the default */
    static List<SettingsGroup> ofBranch(boolean conditional) {
        return List.of(new SettingsGroup("branch", false, conditional ? List.of(NAME, WHEN) : List.of(NAME)));
    }

    /** @param type of the node */
    static List<SettingsGroup> ofNode(String type) {
        SettingsGroup name = new SettingsGroup("node", false, List.of(NAME));
        return switch (type) {
            case "approval" ->
                List.of(
                        name,
                        new SettingsGroup("node-who", false, List.of(APPROVERS, SIGNING, NOBODY, SUBMITTER)),
                        new SettingsGroup("node-refusal", false, List.of(REFUSAL, COMMENT)),
                        new SettingsGroup("node-fields", true, List.of(OTHERWISE, FIELDS)));
            case "copy" -> List.of(name, new SettingsGroup("node-who", false, List.of(PEOPLE)));
            default -> List.of(name);
        };
    }

    private NodeSettings() {}
}
