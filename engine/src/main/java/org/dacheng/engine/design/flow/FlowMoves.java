package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignCommands;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.document.NewElementRules;
import org.jspecify.annotations.Nullable;

/** Commands that place, move and remove nodes and branches of a flow. */
final class FlowMoves {

    private static final String NODES = "nodes";
    private static final String BRANCHES = "branches";

    /** The condition or parallel node that an element is a branch of; empty for a node. */
    static Optional<ObjectNode> splitOf(DesignDocument content, ElementRef ref) {
        return content.place(ref)
                .map(ElementPlace::list)
                .filter(list -> list.member().equals(BRANCHES))
                .flatMap(list -> content.find(list.owner()));
    }

    /**
     * A place for nodes that a page writes as {@code before:id}, {@code behind:id} or {@code into:id}: the beginning of
     * a branch or, without an id, of the flow.
     *
     * @throws InvalidInput at {@code /to} for any other text, an unknown element, or a place among branches
     */
    static ElementPlace place(DesignDocument content, String to) {
        ElementPlace place = written(content, to);
        if (!place.list().member().equals(NODES)) {
            throw InvalidInput.of("/to", "engine.design.no-place");
        }
        return place;
    }

    private static ElementPlace written(DesignDocument content, String to) {
        String[] parts = to.split(":", 2);
        ElementRef ref = FlowTab.ref(parts.length > 1 ? parts[1] : "");
        return switch (parts[0]) {
            case "into" -> new ElementPlace(new ElementList(ref, NODES), first(content, ref));
            case "before" -> new ElementPlace(placeOf(content, ref).list(), ref.id());
            case "behind" -> placeOf(content, ref);
            default -> throw InvalidInput.of("/to", "engine.design.no-place");
        };
    }

    private static ElementPlace placeOf(DesignDocument content, ElementRef ref) {
        return content.place(ref).orElseThrow(() -> InvalidInput.of("/to", "forms.design.unknown-element"));
    }

    private static @Nullable String first(DesignDocument content, ElementRef owner) {
        JsonNode line = owner.id().isEmpty()
                ? content.view(FlowTab.FILE)
                : content.find(owner).orElseThrow(() -> InvalidInput.of("/to", "forms.design.unknown-element"));
        JsonNode first = line.path(NODES).path(0).path("id");
        return first.isMissingNode() ? null : first.asText();
    }

    /**
     * Moves nodes to a place, in the order of the flow.
     *
     * @throws InvalidInput also for a branch: it stays with its node
     */
    static List<DesignCommand> to(DesignDocument content, List<ElementRef> nodes, String to) {
        if (nodes.stream().anyMatch(node -> splitOf(content, node).isPresent())) {
            throw InvalidInput.of("/id", "engine.design.branch-stays");
        }
        ElementPlace place = place(content, to);
        String next = place.before();
        while (next != null && nodes.contains(FlowTab.ref(next))) {
            next = content.place(FlowTab.ref(next)).map(ElementPlace::before).orElse(null);
        }
        ElementPlace behind = new ElementPlace(place.list(), next);
        return nodes.stream()
                .<DesignCommand>map(node -> new DesignCommand.Move(node, behind))
                .toList();
    }

    /** Moves an element one place within its list; the default branch stays the last. */
    static List<DesignCommand> by(DesignDocument content, ElementRef element, int by) {
        ElementPlace at = content.place(element).orElse(null);
        List<JsonNode> siblings = at == null ? List.of() : siblings(content, at.list());
        int index = index(siblings, element.id());
        int to = index + by;
        boolean possible = index >= 0 && to >= 0 && to < siblings.size();
        if (at == null
                || !possible
                || siblings.get(to).path("default").asBoolean()
                || siblings.get(index).path("default").asBoolean()) {
            return List.of();
        }
        int next = by < 0 ? to : to + 1;
        String before = next < siblings.size() ? siblings.get(next).path("id").asText() : null;
        return List.of(new DesignCommand.Move(element, new ElementPlace(at.list(), before)));
    }

    /** Number of the element in its list, from 1, and the length of the list. */
    static int[] position(DesignDocument content, ElementRef element) {
        List<JsonNode> siblings = content.place(element)
                .map(place -> siblings(content, place.list()))
                .orElse(List.of());
        return new int[] {index(siblings, element.id()) + 1, siblings.size()};
    }

    private static List<JsonNode> siblings(DesignDocument content, ElementList list) {
        List<JsonNode> siblings = new ArrayList<>();
        JsonNode owner = list.owner().id().isEmpty()
                ? content.view(FlowTab.FILE)
                : content.find(list.owner()).orElseThrow();
        owner.path(list.member()).forEach(siblings::add);
        return siblings;
    }

    private static int index(List<JsonNode> siblings, String id) {
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).path("id").asText().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Removes elements, none inside another. If only one branch of a split is left, its nodes take the place of the
     * split.
     *
     * @throws InvalidInput for a default branch: what it does if no other holds would be done in any case
     */
    static List<DesignCommand> remove(DesignDocument content, List<ElementRef> elements) {
        DesignDocument after = content.copy();
        List<DesignCommand> commands = new ArrayList<>();
        for (ElementRef element : elements) {
            List<DesignCommand> own = after.has(element) ? remove(after, element) : List.of();
            DesignCommands.carryOut(after, own, new NewElementRules() {});
            commands.addAll(own);
        }
        return commands;
    }

    private static List<DesignCommand> remove(DesignDocument content, ElementRef element) {
        ObjectNode split = splitOf(content, element).orElse(null);
        if (split != null && content.value(element, "/default") != null) {
            throw InvalidInput.of("/id", "engine.design.default-stays");
        } else if (split == null || split.path(BRANCHES).size() > 2) {
            return List.of(new DesignCommand.Remove(element));
        }
        ElementRef owner = FlowTab.ref(split.path("id").asText());
        ElementPlace before =
                new ElementPlace(content.place(owner).orElseThrow().list(), owner.id());
        List<DesignCommand> commands = new ArrayList<>();
        for (JsonNode branch : split.path(BRANCHES)) {
            if (!branch.path("id").asText().equals(element.id())) {
                branch.path(NODES)
                        .forEach(node -> commands.add(new DesignCommand.Move(
                                FlowTab.ref(node.path("id").asText()), before)));
            }
        }
        commands.add(new DesignCommand.Remove(owner));
        return commands;
    }

    /** Adds a branch in front of the default one, or at the end of a parallel node. */
    static DesignCommand addBranch(DesignDocument content, ElementRef split, ObjectNode branch) {
        String last = null;
        for (JsonNode one : content.find(split).orElseThrow(FlowMoves::unknown).path(BRANCHES)) {
            last = one.path("default").asBoolean() ? one.path("id").asText() : last;
        }
        return new DesignCommand.Add(new ElementPlace(new ElementList(split, BRANCHES), last), branch);
    }

    private static InvalidInput unknown() {
        return InvalidInput.of("/id", "forms.design.unknown-element");
    }

    private FlowMoves() {}
}
