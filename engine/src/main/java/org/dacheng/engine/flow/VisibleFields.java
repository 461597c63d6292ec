package org.dacheng.engine.flow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request that a person may see; used by pages, lists, the API, workbooks, files and forecasts. Several
 * nodes show what any of them shows. A field computed from others is visible only to people who see all of them, so
 * that totals, conditions and limits reveal nothing hidden.
 */
public final class VisibleFields {

    private final FormSchema schema;
    private final Predicate<String> shown;

    private VisibleFields(FormSchema schema, Predicate<String> shown) {
        this.schema = schema;
        this.shown = shown;
    }

    /** All fields: for the submitter, owners of the process, people with a copy, auditors and administrators. */
    public static VisibleFields all(FormSchema schema) {
        return new VisibleFields(schema, field -> true);
    }

    /** Fields for people who have or had a task at these nodes; the submitter's own node shows everything. */
    public static VisibleFields at(FormSchema schema, Flow flow, Collection<String> nodeIds) {
        List<ApprovalNode> nodes = nodeIds.stream()
                .filter(id -> !id.equals(Flow.START))
                .map(flow::approval)
                .toList();
        boolean everything = nodeIds.contains(Flow.START);
        return new VisibleFields(
                schema, field -> everything || nodes.stream().anyMatch(node -> node.right(field) != FieldRight.HIDDEN));
    }

    /** Fields that no node hides: for all other people, and for texts that everyone reads. */
    public static VisibleFields everywhere(FormSchema schema, Flow flow) {
        List<ApprovalNode> nodes = flow.approvals();
        return new VisibleFields(
                schema, field -> nodes.stream().noneMatch(node -> node.right(field) == FieldRight.HIDDEN));
    }

    /** True if the field and all fields it is computed from are visible. */
    public boolean isVisible(String field) {
        return hidden(shown, field, schema.sources(field)).isEmpty();
    }

    /**
     * The field itself and the fields it is computed from, as far as they are hidden; empty if the field is visible.
     */
    static List<String> hidden(Predicate<String> shown, String field, Collection<String> sources) {
        return Stream.concat(Stream.of(field), sources.stream().sorted())
                .filter(shown.negate())
                .toList();
    }

    /** True if all fields are visible that FEEL resolves under these names. */
    public boolean areVisible(Collection<String> names) {
        return schema.values().stream()
                .map(Field::key)
                .filter(key -> names.contains(KeyPaths.head(key)))
                .allMatch(this::isVisible);
    }

    /**
     * Right for each field of the form.
     *
     * @param node at which the person acts now; null for read-only access
     */
    public Map<String, FieldRight> rights(Flow flow, @Nullable ApprovalNode node) {
        VisibleFields here = node == null ? this : at(schema, flow, List.of(node.id()));
        Map<String, FieldRight> rights = new LinkedHashMap<>();
        for (Field field : schema.values()) {
            String key = field.key();
            boolean edits =
                    node != null && !field.isComputed() && node.right(key) == FieldRight.EDIT && here.isVisible(key);
            rights.put(key, edits ? FieldRight.EDIT : isVisible(key) ? FieldRight.READ : FieldRight.HIDDEN);
        }
        return rights;
    }
}
