package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.field.SchemaTexts;

/**
 * A place that nodes can be moved to.
 *
 * @param to as {@link FlowMoves#place} reads it
 * @param depth number of branches around it
 */
record FlowPlace(String to, Message text, int depth) {

    /**
     * Every place of a flow, in its order, without those inside the nodes.
     *
     * @param moved ids of the nodes
     */
    static List<FlowPlace> all(JsonNode flow, Collection<String> moved, Messages messages) {
        List<FlowPlace> places = new ArrayList<>();
        places.add(new FlowPlace("into:", Message.of("engine.design.place-first"), 0));
        addBehind(flow, moved, 0, messages, places);
        return places;
    }

    private static void addBehind(
            JsonNode line, Collection<String> moved, int depth, Messages messages, List<FlowPlace> places) {
        for (JsonNode node : line.path("nodes")) {
            String id = node.path("id").asText();
            if (moved.contains(id)) {
                continue;
            }
            for (JsonNode branch : node.path("branches")) {
                LocalText name = SchemaTexts.of(branch.path("name"));
                String into = "into:" + branch.path("id").asText();
                places.add(new FlowPlace(into, Message.of("engine.design.place-in-branch", name), depth + 1));
                addBehind(branch, moved, depth + 1, messages, places);
            }
            if (!node.path("type").asText().equals("end")) {
                places.add(new FlowPlace(
                        "behind:" + id, Message.of("engine.design.place-behind", name(node, messages)), depth));
            }
        }
    }

    /** What a node is called; its kind if it has no name. */
    private static LocalText name(JsonNode node, Messages messages) {
        LocalText name = SchemaTexts.of(node.path("name"));
        return name.zh().isBlank()
                ? NodeKind.of(node.path("type").asText())
                        .map(kind -> messages.localText(kind.text()))
                        .orElse(name)
                : name;
    }
}
