package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.field.SchemaTexts;

/**
 * A node of the flow of a draft, which need not be valid.
 *
 * @param pointer of it
 */
record DraftNode(JsonNode json, String pointer, List<DraftBranch> branches) {

    /**
     * A branch of a node.
     *
     * @param reads names in its condition, sorted; none if it cannot be parsed, which is refused elsewhere
     */
    record DraftBranch(JsonNode json, String pointer, Set<String> reads, List<DraftNode> nodes) {

        LocalText name() {
            return nameOf(json);
        }
    }

    /** The nodes of a flow. */
    static List<DraftNode> all(JsonNode flow, Feel feel) {
        return nodes(flow, "/flow", feel);
    }

    private static List<DraftNode> nodes(JsonNode owner, String pointer, Feel feel) {
        List<DraftNode> nodes = new ArrayList<>();
        for (JsonNode node : owner.path("nodes")) {
            String here = pointer + "/nodes/" + nodes.size();
            List<DraftBranch> branches = new ArrayList<>();
            for (JsonNode branch : node.path("branches")) {
                String at = here + "/branches/" + branches.size();
                Set<String> reads = names(branch.path("when").asText(), feel);
                branches.add(new DraftBranch(branch, at, reads, nodes(branch, at, feel)));
            }
            nodes.add(new DraftNode(node, here, branches));
        }
        return nodes;
    }

    private static Set<String> names(String when, Feel feel) {
        try {
            return when.isBlank() ? Set.of() : new TreeSet<>(feel.parse(when).names());
        } catch (FeelSyntaxError refusedElsewhere) {
            return Set.of();
        }
    }

    LocalText name() {
        return nameOf(json);
    }

    private static LocalText nameOf(JsonNode json) {
        LocalText name = SchemaTexts.of(json.path("name"));
        return name.zh().isBlank() ? LocalText.same(json.path("id").asText()) : name;
    }
}
