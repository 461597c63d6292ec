package org.dacheng.engine.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.Flow;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a process, parsed. It never changes, so it is read once and shared.
 *
 * @param versionId id of the version
 * @param definitionId what the engine runs
 * @param conditions by id of the condition's branch
 */
public record Definition(
        String versionId,
        String key,
        int version,
        ProcessSettings settings,
        String formVersionId,
        FormSchema schema,
        Flow flow,
        String definitionId,
        Map<String, FeelExpression> conditions) {

    public LocalText name() {
        return settings.name();
    }

    /** Name of the node, in words also for the implied start. */
    public LocalText nodeName(String nodeId) {
        if (nodeId.equals(Flow.START)) {
            return new LocalText("提交人", "Submitter");
        }
        return flow.find(nodeId).map(node -> node.name()).orElse(LocalText.same(nodeId));
    }

    public FieldRight right(String nodeId, String field) {
        Approval node = approval(nodeId);
        return node == null ? FieldRight.EDIT : node.fields().getOrDefault(field, node.otherwise());
    }

    /** The approval of this id; null for the submitter's own place. */
    public @Nullable Approval approval(String nodeId) {
        return nodeId.equals(Flow.START) ? null : flow.approval(nodeId);
    }

    /** What people know the fields of the form by. */
    public Map<String, LocalText> labels() {
        Map<String, LocalText> labels = new HashMap<>();
        schema.values().forEach(field -> labels.put(field.key(), field.label()));
        return labels;
    }

    /** True when a reader who sits only at these nodes may not see the field. */
    public boolean hidden(List<String> nodeIds, String field) {
        return !nodeIds.isEmpty() && nodeIds.stream().allMatch(node -> right(node, field) == FieldRight.HIDDEN);
    }

    /** True when some node hides the field. */
    public boolean hiddenSomewhere(String field) {
        return flow.approvals().stream().anyMatch(node -> right(node.id(), field) == FieldRight.HIDDEN);
    }

    public ProcessView view() {
        return new ProcessView(
                key,
                settings.name(),
                settings.description(),
                settings.group(),
                settings.icon(),
                version,
                formVersionId);
    }
}
