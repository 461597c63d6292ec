package org.dacheng.engine.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a process, parsed. It never changes, so it is read once and shared.
 *
 * @param versionId id of the version
 * @param definitionId what the engine runs
 * @param conditions by id of the condition's branch
 */
public record PublishedDefinition(
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

    /** The approval of this id; null for the submitter's own place. */
    public @Nullable ApprovalNode approval(String nodeId) {
        return nodeId.equals(Flow.START) ? null : flow.approval(nodeId);
    }

    /** What people know the fields of the form by. */
    public Map<String, LocalText> labels() {
        Map<String, LocalText> labels = new HashMap<>();
        schema.values().forEach(field -> labels.put(field.key(), field.label()));
        return labels;
    }

    /** For the submitter and for those who answer for the whole. */
    public VisibleFields allFields() {
        return VisibleFields.all(schema);
    }

    /** For those who sit at one of these nodes. */
    public VisibleFields fieldsAt(Collection<String> nodeIds) {
        return VisibleFields.at(schema, flow, nodeIds);
    }

    /** Those that no node hides. */
    public VisibleFields fieldsForEverybody() {
        return VisibleFields.everywhere(schema, flow);
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
