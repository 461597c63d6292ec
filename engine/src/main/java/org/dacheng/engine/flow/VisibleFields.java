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
 * The fields of a request that somebody may see: the one rule for pages, lists, programs, workbooks, files and
 * forecasts. Several nodes show what any of them shows. What is made out of other fields is seen by those who see all
 * of them, so that nothing that is hidden shows through a total, a condition or a limit.
 */
public final class VisibleFields {

    private final FormSchema schema;
    private final Predicate<String> shown;

    private VisibleFields(FormSchema schema, Predicate<String> shown) {
        this.schema = schema;
        this.shown = shown;
    }

    /** For the submitter, owners of the process, those with a copy, auditors and administrators. */
    public static VisibleFields all(FormSchema schema) {
        return new VisibleFields(schema, field -> true);
    }

    /** For those who sit or sat at these nodes; the submitter's own place shows everything. */
    public static VisibleFields at(FormSchema schema, Flow flow, Collection<String> nodeIds) {
        List<ApprovalNode> nodes = nodeIds.stream()
                .filter(id -> !id.equals(Flow.START))
                .map(flow::approval)
                .toList();
        boolean everything = nodeIds.contains(Flow.START);
        return new VisibleFields(
                schema, field -> everything || nodes.stream().anyMatch(node -> node.right(field) != FieldRight.HIDDEN));
    }

    /** For everybody else, and for what everybody reads: no node hides these. */
    public static VisibleFields everywhere(FormSchema schema, Flow flow) {
        List<ApprovalNode> nodes = flow.approvals();
        return new VisibleFields(
                schema, field -> nodes.stream().noneMatch(node -> node.right(field) == FieldRight.HIDDEN));
    }

    public boolean sees(String field) {
        return hidden(shown, field, schema.sources(field)).isEmpty();
    }

    /** Those of the field and of what it is made of that hide it; empty where it is seen. */
    static List<String> hidden(Predicate<String> shown, String field, Collection<String> sources) {
        return Stream.concat(Stream.of(field), sources.stream().sorted())
                .filter(shown.negate())
                .toList();
    }

    /** True when all fields are seen that FEEL finds under these names. */
    public boolean seesNames(Collection<String> names) {
        return schema.values().stream()
                .map(Field::key)
                .filter(key -> names.contains(KeyPaths.head(key)))
                .allMatch(this::sees);
    }

    /**
     * What may be done with each field of the form.
     *
     * @param node where its holder acts now; null for those who only look
     */
    public Map<String, FieldRight> rights(Flow flow, @Nullable ApprovalNode node) {
        VisibleFields here = node == null ? this : at(schema, flow, List.of(node.id()));
        Map<String, FieldRight> rights = new LinkedHashMap<>();
        for (Field field : schema.values()) {
            String key = field.key();
            boolean edits = node != null && !field.isComputed() && node.right(key) == FieldRight.EDIT && here.sees(key);
            rights.put(key, edits ? FieldRight.EDIT : sees(key) ? FieldRight.READ : FieldRight.HIDDEN);
        }
        return rights;
    }
}
