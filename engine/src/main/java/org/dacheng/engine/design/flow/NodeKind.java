package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;

/** Kinds of nodes that can be added to a flow. */
enum NodeKind {
    APPROVAL("user-check"),
    COPY("send"),
    CONDITION("git-branch"),
    PARALLEL("arrows-split"),
    END("circle-check");

    private final String icon;

    NodeKind(String icon) {
        this.icon = icon;
    }

    /** Empty for a kind that this program does not know. */
    static Optional<NodeKind> of(String type) {
        return Arrays.stream(values()).filter(one -> one.type().equals(type)).findFirst();
    }

    /** Its {@code type} in a flow. */
    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return icon;
    }

    /** What it is called. */
    Message text() {
        return Message.of("engine.design.node." + type());
    }

    /** A new node as most flows need it. */
    ObjectNode content(Messages messages) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", type());
        switch (this) {
            case APPROVAL -> {
                name(node, messages.localText(Message.of("engine.design.new-node.approval")));
                node.putArray("approvers").addObject().put("rule", "direct-manager");
            }
            case COPY -> {
                name(node, messages.localText(Message.of("engine.design.new-node.copy")));
                node.putArray("people");
            }
            case CONDITION -> {
                ArrayNode branches = node.putArray("branches");
                branches.add(branch(messages, "engine.design.new-branch", 1));
                branches.add(branch(messages, "engine.design.default-branch", 0).put("default", true));
            }
            case PARALLEL -> {
                ArrayNode branches = node.putArray("branches");
                branches.add(branch(messages, "engine.design.new-branch", 1));
                branches.add(branch(messages, "engine.design.new-branch", 2));
            }
            case END -> name(node, messages.localText(Message.of("engine.design.new-node.end")));
        }
        return node;
    }

    /** A branch without nodes. */
    static ObjectNode branch(Messages messages, String text, int number) {
        ObjectNode branch = JsonNodeFactory.instance.objectNode();
        name(branch, messages.localText(Message.of(text, number)));
        branch.putArray("nodes");
        return branch;
    }

    private static void name(ObjectNode element, LocalText name) {
        element.putObject("name").put("zh_CN", name.zh()).put("en", name.en());
    }
}
