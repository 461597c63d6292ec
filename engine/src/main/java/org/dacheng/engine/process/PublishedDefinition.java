package org.dacheng.engine.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.settings.ProcessSettings;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * A parsed published version of a process. Immutable, so it is read once and shared.
 *
 * @param versionId id of the version
 * @param definitionId id of the engine's process definition
 * @param conditions conditions by id of their branch
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

    /** Name of the process. */
    public LocalText name() {
        return settings.name();
    }

    /** Name of the node; the implied start has a name as well. */
    public LocalText nodeName(String nodeId) {
        if (nodeId.equals(Flow.START)) {
            return new LocalText("提交人", "Submitter");
        }
        return flow.find(nodeId).map(node -> node.name()).orElse(LocalText.same(nodeId));
    }

    /** The approval with this id; null for the submitter's own node. */
    public @Nullable ApprovalNode approval(String nodeId) {
        return nodeId.equals(Flow.START) ? null : flow.approval(nodeId);
    }

    /** Labels of the form's fields, by key. */
    public Map<String, LocalText> labels() {
        Map<String, LocalText> labels = new HashMap<>();
        schema.values().forEach(field -> labels.put(field.key(), field.label()));
        return labels;
    }

    /** All fields, for the submitter and for people who see the whole request. */
    public VisibleFields allFields() {
        return VisibleFields.all(schema);
    }

    /** Fields visible to people with a task at one of these nodes. */
    public VisibleFields fieldsAt(Collection<String> nodeIds) {
        return VisibleFields.at(schema, flow, nodeIds);
    }

    /** Fields that no node hides. */
    public VisibleFields fieldsForEverybody() {
        return VisibleFields.everywhere(schema, flow);
    }

    /** The process as shown to people who may start it. */
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
