package org.dacheng.engine.packaging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.settings.ViolationCollector;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormSchema;

/**
 * Checks forms with a field that only another module fills in: that module submits them, so no field that people fill
 * in may be required and no approver may be chosen by the submitter.
 */
final class ModuleFilledFormCheck {

    static void check(FormSchema schema, Flow flow, ViolationCollector violations) {
        List<Field> given = schema.values().stream()
                .filter(field -> field.type().isModuleFilled())
                .toList();
        if (given.isEmpty()) {
            return;
        }
        Field byProgram = given.get(0);
        Set<String> types = new HashSet<>();
        given.forEach(field -> types.addAll(field.type().filledTogether()));
        for (Field field : schema.values()) {
            if (isAlwaysRequired(field) && !types.contains(field.typeName())) {
                violations.add(
                        "/form" + field.pointer() + "/validate/required",
                        Message.of("engine.package.program-field", field.label(), byProgram.label()));
            }
        }
        flow.approvals().stream()
                .filter(ModuleFilledFormCheck::asksSubmitter)
                .forEach(node -> violations.add(
                        "/flow/nodes", Message.of("engine.package.program-choice", node.name(), byProgram.label())));
    }

    private static boolean isAlwaysRequired(Field field) {
        return field.rules().always()
                && field.rules().hide() == null
                && !field.isComputed()
                && !field.type().isModuleFilled()
                && field.preset().isMissingNode();
    }

    private static boolean asksSubmitter(ApprovalNode node) {
        return node.approvers().stream().anyMatch(SubmitterChoice.class::isInstance);
    }

    private ModuleFilledFormCheck() {}
}
