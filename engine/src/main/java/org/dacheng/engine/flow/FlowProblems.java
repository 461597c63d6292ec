package org.dacheng.engine.flow;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/** Collects the problems of a flow. */
final class FlowProblems {

    private final List<Violation> violations = new ArrayList<>();

    /** @param pointer below the flow, such as {@code /nodes/0/id} */
    void add(String pointer, String key, Object... args) {
        add(pointer, Message.of(key, args));
    }

    void add(String pointer, Message text) {
        violations.add(new Violation("/flow" + pointer, text));
    }

    List<Violation> all() {
        return violations;
    }

    /** Name of the node, or its id if it has no name. */
    static Object label(Node node) {
        return label(node.id(), node.name());
    }

    static Object label(Branch branch) {
        return label(branch.id(), branch.name());
    }

    private static Object label(String id, LocalText name) {
        return name.zh().isBlank() && name.en().isBlank() ? id : name;
    }
}
